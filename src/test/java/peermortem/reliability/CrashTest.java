package peermortem.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.service.BackupFile;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.Diagnosis;
import peermortem.service.ReviewDesk;
import peermortem.service.VerifiedReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Kills the program at random moments while it works, and looks for what was lost. The system
/// property `peermortem.kills` sets how often (20 by default; a campaign takes hundreds).
class CrashTest {
    private static final int KILLS = Integer.getInteger("peermortem.kills", 20);
    private static final int STUDENTS = 6;
    private static final List<CrashVictim.Work> OTHERS =
            List.of(
                    CrashVictim.Work.BACKUPS,
                    CrashVictim.Work.PACKETS,
                    CrashVictim.Work.REPORTS,
                    CrashVictim.Work.NEW_FILES);
    @TempDir private Path folder = Path.of("");
    private final Random random = new Random(KILLS);

    @Test
    void nothingThatWasSavedIsLostAndNoHalfWrittenFileCarriesAName() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            desk.allocations().assign(2, 1).orThrow();
        }
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            CrashVictim.Work work =
                    kill % 2 == 0 ? CrashVictim.Work.TICKS : OTHERS.get(kill / 2 % OTHERS.size());
            Victim victim = Victim.start(folder, work, 1 + kill * 1_000);
            boolean ticks = work == CrashVictim.Work.TICKS;
            victim.killAfter(random.nextInt(ticks ? 60 : 3), random.nextInt(ticks ? 40 : 300));
            acknowledged += victim.saved().size();
            check(fixture, victim.saved());
        }
        assertTrue(acknowledged > KILLS, "the victims were killed before they did anything");
    }

    private void check(ClassFixture fixture, Map<String, Integer> saved) throws IOException {
        Diagnosis diagnosis = fixture.files.doctor(fixture.file()).orThrow();
        assertTrue(diagnosis.healthy(), diagnosis.toString());
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow();
                ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"))) {
            saved.forEach((place, round) -> checkTick(reviews, place, round));
            for (BackupFile backup : fixture.files.backups(fixture.file())) {
                assertEquals(
                        2 + STUDENTS,
                        fixture.files
                                .previewRestore(fixture.file(), backup.path())
                                .orThrow()
                                .peopleInBackup());
            }
        }
        for (Path file : written()) {
            checkWritten(fixture, file);
        }
    }

    private static void checkTick(ReviewDesk reviews, String place, int round) {
        List<String> parts = List.of(place.split(" ", -1));
        Review review = reviews.sheet(SubmissionId.of(parts.get(0))).review();
        String reason = review.tick(ItemId.of(parts.get(1))).reason();
        assertTrue(Integer.parseInt(reason) >= round, place + " has " + reason + ", not " + round);
    }

    private static void checkWritten(ClassFixture fixture, Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".pmpacket")) {
            try (ReviewDesk packet = fixture.files.openReviews(file).orThrow()) {
                assertTrue(!packet.queue().isEmpty(), name);
            }
        } else if (name.endsWith(".pdf")) {
            Outcome<VerifiedReport> looked = VerifiedReport.of(file);
            assertInstanceOf(VerifiedReport.Unchanged.class, looked.orThrow(), name);
        } else if (name.startsWith("new-") && name.endsWith(".peermortem")) {
            fixture.files.open(file).orThrow().close();
        }
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("-backups"))
                    .filter(f -> !f.getFileName().toString().equals("class.peermortem"))
                    .toList();
        }
    }
}
