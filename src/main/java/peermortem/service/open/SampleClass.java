package peermortem.service.open;

import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.service.HandInReport;
import peermortem.service.NewClass;
import peermortem.service.Progress;
import peermortem.service.ReviewsTaken;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The class that comes with the app: ten students, two TAs, ten postmortems of very different
/// quality, some reviews done and some open.
public final class SampleClass {
    /// The class file's name in the folder it is made in.
    public static final String FILE = "sample-class.peermortem";

    private static final String FOLDER = "sample-submissions";
    private static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    private static final ZonedDateTime DUE = ZonedDateTime.of(2026, 3, 13, 18, 0, 0, 0, ZONE);
    private static final PersonId TA = PersonId.of("ta1");

    /// The files that the sample class is made of, below the folder that comes along.
    static final List<String> FILES =
            List.of(
                    "README.md",
                    "roster.csv",
                    "batch.csv",
                    "reviews.csv",
                    "images/replication-lag.png",
                    "s01-nginx-open-files.md",
                    "s02-mysql-disk-full.md",
                    "s03-expired-certificate.md",
                    "s04-puppet-typo.md",
                    "s05-dns-record.md",
                    "s06-redis-memory.md",
                    "s07-nightly-backup.md",
                    "s08-the-task.md",
                    "s09-load-balancer.md",
                    "s09-load-balancer-story.md",
                    "s10-replication.canvas");

    private final ClassFiles files;
    private final Supplier<Rubric> rubric;

    public SampleClass(ClassFiles files, Supplier<Rubric> rubric) {
        this.files = files;
        this.rubric = rubric;
    }

    /// Makes the sample class in a folder and opens it; opens the one that is there already.
    public Outcome<ClassDesk> open(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? files.open(file)
                : create(folder, Progress.NONE).map(made -> made.desk());
    }

    /// The class file just made, and what became of its hand-ins.
    public record Made(ClassDesk desk, HandInReport handIns, ReviewsTaken reviews) {}

    /// Makes the sample class in a folder; refuses where there is one.
    public Outcome<Made> create(Path folder, Progress progress) {
        Path texts = folder.resolve(FOLDER);
        try {
            unpack(texts);
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", texts);
        }
        NewClass start =
                new NewClass(
                        "0x19. Postmortem",
                        rubric.get(),
                        ZONE,
                        Optional.of(DUE.toInstant()),
                        Optional.of(DUE.plusDays(3).toInstant()));
        return switch (files.create(folder.resolve(FILE), start)) {
            case Outcome.Refused<ClassDesk>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<ClassDesk>(ClassDesk desk) -> fill(desk, texts, progress);
        };
    }

    private static Outcome<Made> fill(ClassDesk desk, Path texts, Progress progress) {
        try {
            desk.roster().add(Files.readString(texts.resolve("roster.csv"))).orThrow();
        } catch (IOException e) {
            desk.close();
            return Outcome.refused("file.unreadable", texts);
        }
        desk.actAs(TA);
        HandInReport handIns = desk.handIns().batch(texts.resolve("batch.csv"), progress).orThrow();
        ReviewsTaken reviews =
                desk.exchange().importReviews(texts.resolve("reviews.csv")).orThrow();
        return Outcome.done(new Made(desk, handIns, reviews));
    }

    private static void unpack(Path texts) throws IOException {
        for (String name : FILES) {
            Path target = texts.resolve(name);
            Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(texts));
            try (InputStream in =
                    SampleClass.class.getResourceAsStream("/peermortem/" + FOLDER + "/" + name)) {
                if (in == null) {
                    throw new IOException("the app was built without " + name);
                }
                Files.write(target, in.readAllBytes());
            }
        }
    }
}
