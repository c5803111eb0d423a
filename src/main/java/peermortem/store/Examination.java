package peermortem.store;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Refuses files that are too large, whose schema is not exactly ours (triggers and views
/// included), or whose pages are damaged.
final class Examination {
    private static final long LARGEST_CLASS_FILE = 2L << 30;
    private static final long LARGEST_PACKET = 256L << 20;

    private Examination() {}

    /// What lies on the disk, before any of it is read.
    static void size(Path file, FileKind kind) throws IOException {
        boolean packet = kind == FileKind.PACKET;
        if (Files.size(file) > (packet ? LARGEST_PACKET : LARGEST_CLASS_FILE)) {
            throw new ProblemException(
                    Problem.of(packet ? "packet.too-large" : "store.too-large", file));
        }
    }

    /// The schema, the declared size, and every page.
    static void strict(Connection connection, Path file, Schema schema) throws SQLException {
        schema(connection, file, schema);
        pages(connection, file);
    }

    /// The schema alone.
    static void schema(Connection connection, Path file, Schema schema) throws SQLException {
        if (!Migrations.schema(connection).equals(Sqlite.expected(schema))) {
            throw new ProblemException(Problem.of("store.odd-schema", file));
        }
    }

    /// Reads every page of a file on a connection of its own.
    static void pages(Path file) {
        try (Connection connection = Sqlite.reader(file)) {
            pages(connection, file);
        } catch (SQLException e) {
            throw StoreProblems.of(file, e);
        }
    }

    /// A file of a version that is not known yet: tables and indexes only, and every page.
    static void newer(Connection connection, Path file) throws SQLException {
        String others = "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')";
        if (!"0".equals(text(connection, others))) {
            throw new ProblemException(Problem.of("store.odd-schema", file));
        }
        pages(connection, file);
    }

    private static void pages(Connection connection, Path file) throws SQLException {
        if (!"ok".equals(text(connection, "PRAGMA quick_check(1)"))) {
            throw new ProblemException(Problem.of("store.damaged-file", file));
        }
    }

    /// The first complaint of SQLite's integrity check, or "ok".
    static String integrity(Connection connection) throws SQLException {
        String pages = text(connection, "PRAGMA integrity_check(1)");
        if (!"ok".equals(pages)) {
            return pages;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            return rows.next() ? "foreign key of " + rows.getString(1) : "ok";
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
