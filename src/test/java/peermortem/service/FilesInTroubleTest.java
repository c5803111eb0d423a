package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Class files that come back, are damaged, are no class files, or are open twice.
class FilesInTroubleTest {
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir Path folder;

    @Test
    void aBackupIsTakenBeforeTheFirstChangeAndComesBackWithAPreview() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(3)) {
            assertFalse(desk.readOnly());
        }
        fixture.clock.set(java.time.Instant.now().plusSeconds(60));
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            desk.roster().add(ClassFixture.roster(9)).orThrow();
            assertEquals(1, fixture.files.backups(fixture.file()).size());
        }
        Path backup = fixture.files.backups(fixture.file()).getFirst().path();
        RestorePreview preview = fixture.files.previewRestore(fixture.file(), backup).orThrow();
        assertEquals(11, preview.people());
        assertEquals(5, preview.peopleInBackup());
        fixture.clock.forward(java.time.Duration.ofSeconds(2));
        fixture.files.restore(fixture.file(), backup).orThrow();
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            assertEquals(5, desk.overview().people().size());
        }
        assertTrue(fixture.files.backups(fixture.file()).size() >= 2);
    }

    @Test
    void aDamagedFileIsToldAndRescued() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(30)) {
            assertFalse(desk.readOnly());
        }
        byte[] bytes = Files.readAllBytes(fixture.file());
        java.util.Arrays.fill(bytes, bytes.length - 3 * 4096, bytes.length - 4096, (byte) 0x5a);
        Files.write(fixture.file(), bytes);
        Diagnosis diagnosis = fixture.files.doctor(fixture.file()).orThrow();
        assertFalse(diagnosis.healthy());
        assertTrue(diagnosis.repaired());
        try (ClassDesk desk =
                fixture.files
                        .open(fixture.file().resolveSibling("rescued-class.peermortem"))
                        .orThrow()) {
            assertFalse(desk.overview().people().isEmpty());
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        Path there = folder.resolve("not-there");
        assertEquals(
                Outcome.refused("store.no-folder", there.toString(), there.resolve("a.peermortem")),
                fixture.files.create(there.resolve("a.peermortem"), fixture.start()));
        assertFalse(Files.exists(there));
    }

    @Test
    void whatIsNotUnderstoodIsToldAndNothingIsWrittenToIt() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        Path empty = Files.createFile(folder.resolve("empty.peermortem"));
        assertEquals("store.not-ours", refusal(fixture.files.open(empty)));
        assertEquals(0, Files.size(empty));
        fixture.create().close();
        change(fixture.file(), "PRAGMA user_version = 99");
        change(fixture.file(), "UPDATE assignment SET zone = 'Mars/Olympus'");
        assertEquals("store.odd-content", refusal(fixture.files.open(fixture.file())));
        change(fixture.file(), "UPDATE assignment SET zone = 'UTC'");
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            assertTrue(desk.readOnly());
            assertEquals("store.newer", desk.notices().getFirst().code());
        }
    }

    private static void change(Path file, String sql) {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(peermortem.domain.Problem problem)
                ? problem.code()
                : "";
    }

    @Test
    void aSecondWindowIsToldAndBothMayWrite() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(3);
                ClassDesk second = fixture.files.open(fixture.file()).orThrow()) {
            assertTrue(desk.notices().isEmpty());
            assertEquals("store.open-elsewhere", second.notices().getFirst().code());
            SubmissionId submission = desk.submission("s001").orElseThrow();
            desk.reviewAs(PersonId.of("ta1")).tick(submission, IMPACT, TickVerdict.MET).join();
            second.reviewAs(PersonId.of("ta2")).tick(submission, IMPACT, TickVerdict.MET).join();
            assertEquals(2, desk.details(submission).reviews().size());
            assertEquals(2, second.details(submission).reviews().size());
        }
    }
}
