package peermortem.store;

import java.util.List;

/// The kinds of files that are kept in SQLite, each with its application id and its migrations in
/// order.
public enum FileKind {
    /// "PMcl"
    CLASS_FILE(0x504d636c, List.of("V001__class_file.sql")),
    /// "PMpk"
    PACKET(0x504d706b, List.of("P001__packet.sql"));

    private final int applicationId;
    private final List<String> migrations;

    FileKind(int applicationId, List<String> migrations) {
        this.applicationId = applicationId;
        this.migrations = migrations;
    }

    int applicationId() {
        return applicationId;
    }

    List<String> migrations() {
        return migrations;
    }

    /// The schema version that this program writes.
    int version() {
        return migrations.size();
    }
}
