package peermortem.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Brings a file's schema up to date, each step in its own transaction; `user_version` counts the
/// steps.
final class Migrations {
    private Migrations() {}

    static int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    static int applicationId(Connection connection) throws SQLException {
        return number(connection, "PRAGMA application_id");
    }

    static void migrate(Connection connection, Schema schema) throws SQLException {
        for (int step = version(connection); step < schema.version(); step++) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements(schema.steps().get(step))) {
                    statement.executeUpdate(sql);
                }
                statement.executeUpdate("PRAGMA application_id = " + schema.kind().applicationId());
                statement.executeUpdate("PRAGMA user_version = " + (step + 1));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /// The statements that make a schema, as the file itself keeps them; empty without tables.
    static List<String> schema(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM"
                                        + " sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER"
                                        + " BY 1")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static List<String> statements(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + name);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> statements = new ArrayList<>();
            for (String one : all.replace("\r\n", "\n").split(";\n", -1)) {
                if (!one.isBlank()) {
                    statements.add(one.strip());
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
