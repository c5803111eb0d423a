package peermortem.store;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Opens SQLite connections the way that this program trusts files: foreign keys on, no code from
/// the schema, no attached files or extensions, bounded lengths.
final class Sqlite {
    private static final int BUSY_MILLIS = 5_000;
    private static final int LONGEST_VALUE = 64 << 20;

    private Sqlite() {}

    /// For writing; every commit reaches the disk before it returns.
    static Connection writer(Path file, boolean shared) throws SQLException {
        Connection connection = open(file, new SQLiteConfig());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = " + (shared ? "DELETE" : "WAL"));
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA fullfsync = ON");
        }
        return connection;
    }

    /// For reading a file that others may write to.
    static Connection reader(Path file) throws SQLException {
        Connection connection = open(file, new SQLiteConfig());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    /// Copies a file, as a connection sees it, to a new one: a whole database of its own. SQLite
    /// takes that for a change of this one.
    static void copy(Connection connection, Path target) throws SQLException {
        try (Statement pragma = connection.createStatement();
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            pragma.execute("PRAGMA query_only = OFF");
            try {
                copy.setString(1, target.toAbsolutePath().toString());
                copy.execute();
            } finally {
                pragma.execute("PRAGMA query_only = ON");
            }
        }
    }

    /// For reading a file that this program must not change; leaves nothing beside it, unless
    /// another program is at work on the file.
    static Connection frozen(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        boolean atWork =
                Files.exists(file.resolveSibling(file.getFileName() + "-wal"))
                        && Files.exists(file.resolveSibling(file.getFileName() + "-shm"));
        String how = atWork ? "?mode=ro" : "?immutable=1";
        String address = "file:" + file.toUri().getRawPath() + how;
        return guarded(config.createConnection("jdbc:sqlite:" + address));
    }

    static Connection memory() throws SQLException {
        return new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
    }

    /// The statements that a file of this kind and version must hold, exactly.
    static List<String> expected(Schema schema) throws SQLException {
        try (Connection connection = memory()) {
            Migrations.migrate(connection, schema);
            return Migrations.schema(connection);
        }
    }

    private static Connection open(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(BUSY_MILLIS);
        config.resetOpenMode(SQLiteOpenMode.CREATE); // a file that is gone stays gone
        return guarded(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
    }

    private static Connection guarded(Connection connection) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 1);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 4);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA mmap_size = 0");
            statement.execute("PRAGMA temp_store = MEMORY");
        }
        return connection;
    }
}
