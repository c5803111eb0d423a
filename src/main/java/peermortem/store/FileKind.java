package peermortem.store;

import java.util.List;

/// The kinds of files that are kept in SQLite, each with its application id and its migrations in
/// order.
public enum FileKind {
    /// "PMcl"
    CLASS_FILE(0x504d636c, "V001__class_file.sql V002__copies_and_visits.sql"),
    /// "PMpk"
    PACKET(0x504d706b, "P001__packet.sql P002__attachments.sql");

    private final int applicationId;

    /// File names in order, parted by spaces.
    private final String migrations;

    FileKind(int applicationId, String migrations) {
        this.applicationId = applicationId;
        this.migrations = migrations;
    }

    int applicationId() {
        return applicationId;
    }

    /// The schema that this program writes.
    Schema schema() {
        return new Schema(this, List.of(migrations.split(" ", -1)));
    }
}
