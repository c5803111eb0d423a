package peermortem.store;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Refuses files whose schema is not exactly ours (triggers and views included) or whose pages are
/// damaged.
final class Examination {
    private Examination() {}

    static void schema(Connection connection, Path file, FileKind kind) throws SQLException {
        if (!Migrations.schema(connection).equals(Sqlite.expectedSchema(kind))) {
            throw new ProblemException(Problem.of("store.odd-schema", file));
        }
    }

    /// For files from somebody else: the schema, the declared size, and every page.
    static void strict(Connection connection, Path file, FileKind kind) throws SQLException {
        schema(connection, file, kind);
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

    private static String text(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
