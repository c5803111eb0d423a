package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

class StoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("a.peermortem");
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Problem problem) ? problem.code() : "";
    }

    private void make() {
        try (Store store = Store.create(file(), FileKind.CLASS_FILE).orThrow()) {
            store.write(
                    s -> {
                        s.meta().put("class", "x");
                        return true;
                    });
        }
    }

    @Test
    void whatWasWrittenIsThereAgainAndNothingLiesBesideTheFile() throws IOException {
        make();
        try (var beside = Files.list(folder)) {
            assertEquals(1, beside.count());
        }
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            assertEquals(Optional.of("x"), store.read(s -> s.meta().find("class")));
        }
    }

    @Test
    void onlyItsOwnerMayReadAClassFile() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        make();
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aFailedWriteLeavesNothing() {
        make();
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            store.write(
                                    s -> {
                                        s.meta().put("class", "y");
                                        throw new IllegalStateException("on the way");
                                    }));
            assertEquals("x", store.read(s -> s.meta().get("class")));
        }
    }

    @Test
    void aNewerFileOpensForReadingOnly() throws SQLException {
        make();
        change(file(), "PRAGMA user_version = 99");
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            assertTrue(store.readOnly());
            assertEquals("store.newer", store.notices().getFirst().code());
            assertThrows(ProblemException.class, () -> store.write(s -> true));
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException, SQLException {
        Path text =
                Files.writeString(folder.resolve("t.peermortem"), "no database at all, just words");
        assertEquals("store.not-ours", refusal(Store.open(text, FileKind.CLASS_FILE)));
        Path database = folder.resolve("d.peermortem");
        change(database, "CREATE TABLE t (a)");
        assertEquals("store.not-ours", refusal(Store.open(database, FileKind.CLASS_FILE)));
        assertEquals(
                "file.missing", refusal(Store.open(folder.resolve("none"), FileKind.CLASS_FILE)));
        make();
        assertEquals("packet.not-ours", refusal(Store.open(file(), FileKind.PACKET)));
        assertEquals("store.exists", refusal(Store.create(file(), FileKind.CLASS_FILE)));
    }

    /// Nobody has a backup of a letter.
    @Test
    void aPacketThatIsCutOffIsToBeSentAgain() throws IOException {
        Path packet = folder.resolve("a.pmpacket");
        Store.create(packet, FileKind.PACKET).orThrow().close();
        Files.write(packet, Arrays.copyOf(Files.readAllBytes(packet), 5000));
        assertEquals("packet.damaged", refusal(Store.openUntrusted(packet, FileKind.PACKET)));
    }

    @Test
    void aFileWithATriggerIsRefused() throws SQLException {
        make();
        change(file(), "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END");
        assertEquals("store.odd-schema", refusal(Store.open(file(), FileKind.CLASS_FILE)));
        assertEquals("store.odd-schema", refusal(Store.openUntrusted(file(), FileKind.CLASS_FILE)));
    }

    @Test
    void aDeclaredSizeOfTenGigabytesIsRefused() throws IOException {
        make();
        try (var bytes = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.allocate(4).putInt(10 << 18).flip(), 28); // pages of 4 KiB
        }
        assertEquals("store.damaged-file", refusal(Store.open(file(), FileKind.CLASS_FILE)));
        assertEquals(
                "store.damaged-file", refusal(Store.openUntrusted(file(), FileKind.CLASS_FILE)));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        make();
        try (var bytes = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.allocate(1), 10L << 30); // a hole, no room on the disk
        }
        assertEquals("store.too-large", refusal(Store.open(file(), FileKind.CLASS_FILE)));
        assertEquals("packet.too-large", refusal(Store.open(file(), FileKind.PACKET)));
    }

    @Test
    void aDamagedPageIsFoundOnOpening() throws IOException, SQLException {
        make();
        damage(200);
        assertEquals("store.damaged-file", refusal(Store.open(file(), FileKind.CLASS_FILE)));
        assertEquals(
                "store.damaged-file", refusal(Store.openUntrusted(file(), FileKind.CLASS_FILE)));
    }

    @Test
    void aDamagedPageOfALargerFileIsFoundBeforeAnythingIsWritten()
            throws IOException, SQLException {
        make();
        damage(1000);
        byte[] before = Files.readAllBytes(file());
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            assertEquals(
                    Optional.of("store.damaged-file"), store.prepare().join().map(Problem::code));
            assertThrows(
                    ProblemException.class,
                    () ->
                            store.write(
                                    s -> {
                                        s.meta().put("class", "y");
                                        return true;
                                    }));
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    /// Fills the file with so many rows of 1.8 KB and writes over a page in the middle.
    private void damage(int rows) throws IOException, SQLException {
        change(
                file(),
                "INSERT INTO meta WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c"
                        + " WHERE n < "
                        + rows
                        + ") SELECT 'x' || n, hex(randomblob(900)) FROM c");
        long middle = Files.size(file()) / 2 / 4096 * 4096;
        try (var bytes = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.wrap("scribble".repeat(20).getBytes(UTF_8)), middle);
        }
    }

    @Test
    void aNewerFileWithATriggerIsRefused() throws SQLException {
        make();
        change(file(), "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END");
        change(file(), "PRAGMA user_version = 99");
        assertEquals("store.odd-schema", refusal(Store.open(file(), FileKind.CLASS_FILE)));
    }

    @Test
    void aFolderThatACloudServiceSyncsIsTold() throws IOException {
        Path synced = Files.createDirectories(folder.resolve("Dropbox")).resolve("a.peermortem");
        try (Store store = Store.create(synced, FileKind.CLASS_FILE).orThrow()) {
            assertEquals("store.synced-folder", store.notices().getFirst().code());
            store.write(
                    s -> {
                        s.meta().put("a", "b");
                        return true;
                    });
            assertTrue(Files.notExists(synced.resolveSibling("a.peermortem-wal")));
        }
    }

    @Test
    void theLogVerifiesAndTellsWhereItWasChanged() throws SQLException {
        try (Store store = Store.create(file(), FileKind.CLASS_FILE).orThrow()) {
            store.write(
                    s -> {
                        for (int i = 0; i < 5; i++) {
                            s.events()
                                    .add(NOW, "kind", PersonId.of("p" + i), "subject", "{}", "{}");
                        }
                        return true;
                    });
            assertEquals(Optional.empty(), store.read(s -> s.events().firstBroken()));
            store.write(s -> s.events().erase("p2"));
            assertEquals(Optional.empty(), store.read(s -> s.events().firstBroken()));
            assertEquals(4, store.read(s -> s.events().search("p", 10)).size());
        }
        change(file(), "UPDATE event_content SET after = 'other' WHERE event = 4");
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            assertEquals(Optional.of(4L), store.read(s -> s.events().firstBroken()));
        }
    }

    @Test
    void aDeletedEntryOfTheLogIsMissed() throws SQLException {
        try (Store store = Store.create(file(), FileKind.CLASS_FILE).orThrow()) {
            store.write(
                    s -> {
                        for (int i = 0; i < 3; i++) {
                            s.events()
                                    .add(NOW, "kind", PersonId.of("p" + i), "subject", "{}", "{}");
                        }
                        return true;
                    });
        }
        change(file(), "DELETE FROM event_content WHERE event = 2");
        change(file(), "DELETE FROM event WHERE number = 2");
        try (Store store = Store.open(file(), FileKind.CLASS_FILE).orThrow()) {
            assertEquals(Optional.of(3L), store.read(s -> s.events().firstBroken()));
        }
    }
}
