package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What there is of one submission is found by an index, however large the class.
class OneSubmissionTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "submission, id",
        "hand_in, submission",
        "visit, submission",
        "copy, hand_in",
        "allocation, submission",
        "review, submission",
        "tick, submission",
        "decision, submission",
        "release, submission",
        "appeal, submission",
        "person, id",
        "pseudonym, person"
    })
    void aTableIsSearchedAndNotRead(String table, String column) throws SQLException {
        Path file = folder.resolve("a.peermortem");
        Store.create(file, FileKind.CLASS_FILE).orThrow().close();
        try (Connection connection = Sqlite.frozen(file);
                Statement statement = connection.createStatement();
                ResultSet plan =
                        statement.executeQuery(
                                "EXPLAIN QUERY PLAN SELECT * FROM %s WHERE %s = 'x'"
                                        .formatted(table, column))) {
            assertTrue(plan.next());
            String step = plan.getString("detail");
            assertTrue(step.startsWith("SEARCH"), step);
        }
    }
}
