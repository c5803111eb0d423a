package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Assignment;
import peermortem.domain.ClassSettings;
import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class AssignmentStoreTest {
    private static final Rubric OTHER = Rubrics.bundled(Rubrics.bundled().getLast());

    /// No other test reads a file with this one.
    private static final Rubric OURS =
            new Rubric(
                    "forged",
                    1,
                    "A rubric whose hash is forged",
                    OTHER.language(),
                    OTHER.words(),
                    OTHER.timelineEntries(),
                    OTHER.formula(),
                    OTHER.sections());

    @TempDir Path folder;

    /// A file from elsewhere may say that another rubric has our rubric's hash.
    @Test
    void aForgedHashDoesNotReachOtherFiles() throws SQLException {
        Path forged = file("forged");
        forge(forged);
        assertEquals(OTHER, rubric(forged));
        assertEquals(OURS, rubric(file("ours")));
    }

    private Path file(String name) {
        Path file = folder.resolve(name + ".peermortem");
        try (Store store = Store.create(file, FileKind.CLASS_FILE).orThrow()) {
            store.write(
                    session -> {
                        session.assignment().put(assignment(), Instant.EPOCH);
                        return name;
                    });
        }
        return file;
    }

    private static Assignment assignment() {
        return new Assignment(
                "Outages",
                OURS,
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty(),
                ClassSettings.DEFAULT);
    }

    private static void forge(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var change = connection.prepareStatement("UPDATE rubric SET json = ?")) {
            change.setString(1, Json.write(OTHER));
            change.executeUpdate();
        }
    }

    private static Rubric rubric(Path file) {
        try (Store store = Store.open(file, FileKind.CLASS_FILE).orThrow()) {
            return store.read(session -> session.assignment().get().rubric());
        }
    }
}
