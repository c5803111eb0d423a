package peermortem.service;

import peermortem.domain.Bytes;
import peermortem.domain.CheckReference;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Part;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.WordRange;
import peermortem.report.pdf.PdfReports;
import peermortem.service.open.StoredClassFiles;
import peermortem.service.packet.PacketFiles;
import peermortem.service.packet.StoredPacketFiles;
import peermortem.text.Messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Class files in a folder, with a clock that is set by hand, texts read from files, and a checker
/// that finds an item where the text names it.
public final class ClassFixture {
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    public final Path folder;
    public final TestClock clock = new TestClock(START);
    public final ClassFiles files;
    private final long seed;
    private final SourceReader sources;

    public ClassFixture(Path folder) {
        this(folder, 7);
    }

    /// Class files of one seed are copies of the same class.
    public ClassFixture(Path folder, long seed) {
        this(folder, seed, ClassFixture::source);
    }

    public ClassFixture(Path folder, SourceReader sources) {
        this(folder, 7, sources);
    }

    private ClassFixture(Path folder, long seed, SourceReader sources) {
        this.folder = folder;
        this.seed = seed;
        this.sources = sources;
        this.files = computer("home").files();
    }

    /// Somebody's computer, with a home of its own.
    public record Computer(ClassFiles files, PacketFiles packets) {}

    public Computer computer(String home) {
        Path at = folder.resolve(home);
        Tools tools =
                new Tools(
                        clock,
                        new Random(seed),
                        sources,
                        new NamingChecker(),
                        at,
                        () -> new PdfReports(Messages.english()),
                        Messages.english()::problem);
        return new Computer(
                new StoredClassFiles(tools),
                new StoredPacketFiles(at, clock, new NamingChecker()::check));
    }

    public static Rubric rubric() {
        List<RubricItem> items = new ArrayList<>();
        for (String id : List.of("summary.duration", "summary.impact", "timeline.escalation")) {
            items.add(item(id, false));
        }
        return new Rubric(
                "small",
                1,
                "Small",
                "en",
                Optional.of(new WordRange(3, 600)),
                false,
                ScoreFormula.MANDATORY_TIMES_OPTIONAL,
                List.of(
                        new RubricSection(
                                SectionId.of("summary"),
                                "Summary",
                                List.of("summary"),
                                Part.MAIN,
                                items),
                        new RubricSection(
                                SectionId.of("optional"),
                                "Optional",
                                List.of(),
                                Part.ADVANCED,
                                List.of(item("optional.attractive", true)))));
    }

    private static RubricItem item(String id, boolean optional) {
        return new RubricItem(
                ItemId.of(id),
                "Text of " + id,
                id,
                "",
                "",
                "",
                1,
                optional,
                List.of(new CheckReference.BuiltIn(peermortem.domain.CheckId.of(id))));
    }

    public static Outcome<Snapshot> source(String source, Path base) {
        Path path = base.resolve(source);
        if (!Files.isRegularFile(path)) {
            return Outcome.refused("file.missing", path);
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return Outcome.done(
                    Snapshot.of(
                            new Source(SourceKind.MARKDOWN, source),
                            text,
                            Bytes.of(bytes),
                            "text/markdown",
                            START));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public NewClass start() {
        return new NewClass(
                "Postmortem",
                rubric(),
                ZoneId.of("Africa/Nairobi"),
                Optional.of(START.plus(Duration.ofDays(7))),
                Optional.of(START.plus(Duration.ofDays(14))));
    }

    public Path file() {
        return folder.resolve("class.peermortem");
    }

    public ClassDesk create() {
        return files.create(file(), start()).orThrow();
    }

    public static String roster(int students) {
        StringBuilder csv = new StringBuilder("id,name,email,role,team\n");
        for (int i = 1; i <= students; i++) {
            csv.append(
                    "s%03d,Zadie%d Quillfeather%d,student%d@class.example,student,\n"
                            .formatted(i, i, i, i));
        }
        return csv.append(
                        """
                        ta1,Orla Penhaligon,orla@class.example,ta,
                        ta2,Ivo Marchetti,ivo@class.example,ta,
                        """)
                .toString();
    }

    /// A class with so many students who all handed in.
    public ClassDesk handedIn(int students) {
        ClassDesk desk = create();
        desk.roster().add(roster(students)).orThrow();
        StringBuilder batch = new StringBuilder("author,source\n");
        for (int i = 1; i <= students; i++) {
            write("d%d.md".formatted(i), text(i));
            batch.append("s%03d,d%d.md\n".formatted(i, i));
        }
        desk.handIns().batch(write("batch.csv", batch.toString()), Progress.NONE).orThrow();
        return desk;
    }

    /// The same, with the reviews of a CSV.
    public ClassDesk reviewed(int students, String reviews) {
        ClassDesk desk = handedIn(students);
        desk.exchange().importReviews(write("reviews-made.csv", reviews)).orThrow();
        return desk;
    }

    /// Writes all review packets; in the order of the roster.
    public List<Path> reviewPackets(ClassDesk desk) {
        return desk
                .exchange()
                .write(PacketKind.REVIEW, folder.resolve("out"), Progress.NONE)
                .orThrow()
                .packets()
                .stream()
                .map(PacketsWritten.Written::path)
                .toList();
    }

    static String text(int i) {
        return "# Summary\n\nNumber "
                + i
                + " by Zadie"
                + i
                + " Quillfeather"
                + i
                + ": summary.duration and summary.impact are here. See https://github.com/zadie"
                + i
                + "repo/tools\n";
    }

    public Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
