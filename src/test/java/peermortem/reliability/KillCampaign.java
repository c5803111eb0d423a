package peermortem.reliability;

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
import peermortem.store.NextVersion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Kills the program at random moments while it works, again and again on the same class file, and
/// looks each time for what was lost: then an `IllegalStateException` says what.
final class KillCampaign {
    private static final int STUDENTS = 6;
    private static final int PEOPLE = STUDENTS + 2;
    private static final List<CrashVictim.Work> OTHERS =
            List.of(
                    CrashVictim.Work.BACKUPS,
                    CrashVictim.Work.PACKETS,
                    CrashVictim.Work.REPORTS,
                    CrashVictim.Work.NEW_FILES,
                    CrashVictim.Work.MIGRATIONS);
    private final Path folder;
    private final ClassFixture fixture;
    private final Random random;
    private final Map<CrashVictim.Work, Integer> kills = new TreeMap<>();
    private int killed;
    private int acknowledged;
    private int interrupted;

    KillCampaign(Path folder, long seed) {
        this.folder = folder;
        this.fixture = new ClassFixture(folder);
        this.random = new Random(seed);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            desk.allocations().assign(2, 1).orThrow();
        }
    }

    /// How many ticks the victims were told to be durable.
    int acknowledged() {
        return acknowledged;
    }

    String summary() {
        return "kills: %d %s; ticks acknowledged: %d; migrations interrupted: %d; lost: nothing"
                .formatted(killed, kills, acknowledged, interrupted);
    }

    /// Starts a victim, kills it, and looks.
    void next() throws IOException, InterruptedException {
        boolean ticks = killed % 2 == 0;
        CrashVictim.Work work =
                ticks ? CrashVictim.Work.TICKS : OTHERS.get(killed / 2 % OTHERS.size());
        Victim victim = Victim.start(folder, work, 1 + killed * 1_000);
        victim.killAfter(random.nextInt(ticks ? 60 : 3), random.nextInt(ticks ? 40 : 300));
        killed++;
        kills.merge(work, 1, Integer::sum);
        acknowledged += victim.saved().size();
        check(victim.saved());
        for (Path file : written()) {
            checkWritten(file);
        }
        clear();
    }

    private void check(Map<String, Integer> saved) {
        Diagnosis diagnosis = fixture.files.doctor(fixture.file()).orThrow();
        demand(diagnosis.healthy(), diagnosis.toString());
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow();
                ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"))) {
            saved.forEach((place, round) -> checkTick(reviews, place, round));
            for (BackupFile backup : fixture.files.backups(fixture.file())) {
                var seen = fixture.files.previewRestore(fixture.file(), backup.path()).orThrow();
                demand(seen.peopleInBackup() == PEOPLE, backup.path() + " is not whole");
            }
        }
    }

    private static void checkTick(ReviewDesk reviews, String place, int round) {
        List<String> parts = List.of(place.split(" ", -1));
        Review review = reviews.sheet(SubmissionId.of(parts.get(0))).review();
        String reason = review.tick(ItemId.of(parts.get(1))).reason();
        demand(Integer.parseInt(reason) >= round, place + " has " + reason + ", not " + round);
    }

    private void checkWritten(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".pmpacket")) {
            try (ReviewDesk packet = fixture.files.openReviews(file).orThrow()) {
                demand(!packet.queue().isEmpty(), name + " is empty");
            }
        } else if (name.endsWith(".pdf")) {
            Outcome<VerifiedReport> looked = VerifiedReport.of(file);
            demand(looked.orThrow() instanceof VerifiedReport.Unchanged, name + " is not whole");
        } else if (name.startsWith("new-") && name.endsWith(".peermortem")) {
            fixture.files.open(file).orThrow().close();
        } else if (name.startsWith("old-") && name.endsWith(".peermortem")) {
            interrupted += NextVersion.finish(file, PEOPLE) ? 0 : 1;
        }
    }

    private static void demand(boolean right, String complaint) {
        if (!right) {
            throw new IllegalStateException(complaint);
        }
    }

    /// In the order of writing: only the first packet to a person carries their key.
    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("-backups"))
                    .filter(f -> !f.getFileName().toString().equals("class.peermortem"))
                    .sorted()
                    .toList();
        }
    }

    /// What was looked at goes, so that a long campaign does not slow down.
    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                String first = folder.relativize(file).toString();
                if (first.matches("(new|old|packets|reports)-.*")) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
