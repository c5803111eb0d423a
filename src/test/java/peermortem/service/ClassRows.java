package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every row of every table of a class file, whatever tables it has, so that two files can be
/// compared without naming what is compared.
final class ClassRows {
    /// What the log of two files that took in the same must differ in: where an entry stands, when
    /// it was read in, its salt, and the hashes over these. What it says is compared, as a set.
    static final Set<String> OF_THE_LOG =
            Set.of(
                    "event.number",
                    "event.at",
                    "event.content",
                    "event.hash",
                    "event_content.event",
                    "event_content.salt");

    private ClassRows() {}

    /// The rows by table, in an order that does not depend on when they came, without the columns
    /// that are left out.
    static Map<String, List<String>> of(Path file, Set<String> leftOut) {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String table : tables(connection)) {
                all.put(
                        table,
                        rows(connection, "SELECT * FROM \"" + table + "\"", table, leftOut).stream()
                                .sorted()
                                .toList());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    static void assertSame(Map<String, List<String>> expected, Map<String, List<String>> rows) {
        assertEquals(expected.keySet(), rows.keySet());
        expected.forEach(
                (table, all) -> {
                    List<String> lacking = new ArrayList<>(all);
                    List<String> added = new ArrayList<>(rows.getOrDefault(table, List.of()));
                    rows.getOrDefault(table, List.of()).forEach(lacking::remove);
                    all.forEach(added::remove);
                    assertEquals(
                            List.of(List.of(), List.of()),
                            List.of(lacking, added),
                            table + ": rows that lack, and rows that should not be there");
                });
    }

    /// What a query of its own gives.
    static List<String> of(Path file, String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return rows(connection, query, "", Set.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return rows(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                "",
                Set.of());
    }

    private static List<String> rows(
            Connection connection, String query, String table, Set<String> leftOut)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    if (!leftOut.contains(table + "." + row.getMetaData().getColumnName(i))) {
                        columns.add(value(row, i));
                    }
                }
                rows.add(String.join(" | ", columns));
            }
        }
        return rows;
    }

    private static String value(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof byte[] bytes
                ? peermortem.domain.Sha256.of(bytes).hex()
                : String.valueOf(row.getString(column));
    }
}
