package peermortem.store;

import java.util.List;

/// The kinds of files that are kept in SQLite, each with its application id and its migrations in
/// order.
public enum FileKind {
    /// "PMcl"
    CLASS_FILE(
            0x504d636c,
            "V001__class_file.sql V002__copies_and_visits.sql"
                    + " V003__decisions_by_submission.sql",
            "SELECT value FROM meta WHERE key = 'class'"),
    /// "PMpk"
    PACKET(
            0x504d706b,
            "P001__packet.sql P002__attachments.sql",
            "SELECT hex(signature) FROM letter ORDER BY rowid LIMIT 1");

    private final int applicationId;

    /// File names in order, parted by spaces.
    private final String migrations;

    private final String identity;

    FileKind(int applicationId, String migrations, String identity) {
        this.applicationId = applicationId;
        this.migrations = migrations;
        this.identity = identity;
    }

    /// The query for what no other class or packet has.
    String identity() {
        return identity;
    }

    int applicationId() {
        return applicationId;
    }

    /// The schema that this program writes.
    Schema schema() {
        return new Schema(this, List.of(migrations.split(" ", -1)));
    }
}
