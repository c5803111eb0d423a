package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Brings files of this version to one that does not exist yet.
class MigrationTest {
    private static final int TODAY = FileKind.CLASS_FILE.schema().version();
    private static final Schema BROKEN = NextVersion.todayAnd("T__broken.sql");
    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("a.peermortem");
    }

    @BeforeEach
    void makeAFileOfToday() {
        try (Store store = Store.create(file(), FileKind.CLASS_FILE).orThrow()) {
            store.write(
                    s -> {
                        s.meta().put("class", "x");
                        return true;
                    });
        }
    }

    private static int version(Path file) throws SQLException {
        try (Connection connection = Sqlite.frozen(file)) {
            return Migrations.version(connection);
        }
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Problem problem) ? problem.code() : "";
    }

    @Test
    void anOlderFileIsKeptBeforeItIsBroughtUpToDate() throws SQLException {
        try (Store store = Opening.open(file(), NextVersion.SCHEMA).orThrow()) {
            assertEquals(Optional.of("x"), store.read(s -> s.meta().find("class")));
            assertEquals(Optional.of("done"), store.read(s -> s.meta().find("trial")));
        }
        assertEquals(TODAY + 1, version(file()));
        Path kept = Backups.list(file()).getFirst().path();
        assertEquals(TODAY, version(kept));
        try (Store store = Store.openUntrusted(kept, FileKind.CLASS_FILE).orThrow()) {
            assertEquals(Optional.of("x"), store.read(s -> s.meta().find("class")));
        }
    }

    @Test
    void aFileOfThisVersionIsNotKeptForNothing() {
        Store.open(file(), FileKind.CLASS_FILE).orThrow().close();
        assertEquals(List.of(), Backups.list(file()));
    }

    @Test
    void withoutABackupNothingIsChanged() throws IOException {
        Files.writeString(Backups.folder(file()), "a file where the folder should be");
        byte[] before = Files.readAllBytes(file());
        assertEquals("store.not-writable", refusal(Opening.open(file(), NextVersion.SCHEMA)));
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWas() throws SQLException {
        assertEquals("store.failed", refusal(Opening.open(file(), BROKEN)));
        assertEquals(TODAY, version(file()));
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            assertEquals(Optional.of("x"), store.read(s -> s.meta().find("class")));
        }
    }

    @Test
    void anOddFileIsRefusedBeforeAnythingIsWrittenToIt() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE VIEW person2 AS SELECT * FROM person");
        }
        byte[] before = Files.readAllBytes(file());
        assertEquals("store.odd-schema", refusal(Opening.open(file(), NextVersion.SCHEMA)));
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(List.of(), Backups.list(file()));
    }
}
