package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// What may happen to a file while it is open: each time a problem with its own words, nothing
/// lost, and work goes on when the cause is gone.
class ObstaclesTest {
    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("a.peermortem");
    }

    private static void put(Store store, String value) {
        store.write(
                s -> {
                    s.meta().put("class", value);
                    return true;
                });
    }

    private static Optional<String> found(Store store) {
        return store.read(s -> s.meta().find("class"));
    }

    private static String refusal(Store store) {
        return assertThrows(ProblemException.class, () -> put(store, "refused")).problem().code();
    }

    @BeforeEach
    void make() {
        try (Store store = Store.create(file(), FileKind.CLASS_FILE).orThrow()) {
            put(store, "first");
        }
    }

    @Test
    void aFileThatIsMovedAwayTakesNothingMoreUntilItIsBack() throws IOException {
        assumeOpenFilesCanBeMoved();
        Path elsewhere = folder.resolve("b.peermortem");
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            put(store, "second");
            Files.move(file(), elsewhere);
            assertEquals("store.moved", refusal(store));
            assertEquals(Optional.of("second"), found(store));
            Files.move(elsewhere, file());
            put(store, "third");
        }
        assertEquals(Optional.of("third"), reopened(file()));
    }

    @Test
    void aFileThatIsReplacedTakesNothingMore() throws IOException {
        assumeOpenFilesCanBeMoved();
        Path other = Files.copy(file(), folder.resolve("other.peermortem"));
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            Files.move(other, file(), StandardCopyOption.REPLACE_EXISTING);
            assertEquals("store.moved", refusal(store));
        }
        assertEquals(Optional.of("first"), reopened(file()));
    }

    @Test
    void aFileThatIsDeletedCanStillBeCopiedElsewhere() throws IOException {
        assumeOpenFilesCanBeMoved();
        Path saved = folder.resolve("saved.peermortem");
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            put(store, "second");
            Files.delete(file());
            assertEquals("store.moved", refusal(store));
            new Backups(Clock.systemUTC()).copy(store, saved).orThrow();
        }
        assertEquals(Optional.of("second"), reopened(saved));
    }

    @Test
    void whileAnotherProgramWritesForLongItIsToldAndThenGoesOn() throws SQLException {
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertEquals("store.busy", refusal(store));
            statement.execute("ROLLBACK");
            put(store, "second");
        }
        assertEquals(Optional.of("second"), reopened(file()));
    }

    @Test
    void aClockThatWasSetBackCostsNoBackup() throws IOException {
        Instant later = Instant.now().plus(Duration.ofDays(40));
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            backups(later).take(store).orThrow();
            put(store, "second");
        }
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            backups(later.minus(Duration.ofDays(40))).takeIfChanged(store);
        }
        assertEquals(2, Backups.list(file()).size());
        assertEquals(Optional.of("second"), reopened(Backups.list(file()).getLast().path()));
        assertTrue(Files.exists(file()));
    }

    private static Backups backups(Instant now) {
        return new Backups(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Optional<String> reopened(Path path) {
        try (Store store = Store.openUntrusted(path, FileKind.CLASS_FILE).orThrow()) {
            return found(store);
        }
    }

    private static void assumeOpenFilesCanBeMoved() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Assumptions.assumeFalse(system.contains("win"), "open files stay in their place");
    }
}
