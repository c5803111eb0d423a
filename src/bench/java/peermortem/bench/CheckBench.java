package peermortem.bench;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import peermortem.domain.Rubric;
import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.rubric.Rubrics;
import peermortem.service.source.CheckSources;
import peermortem.service.source.CheckText;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// `check` of 1,000 files against what parsing them with commonmark and telling their language
/// takes, in turns in one warm process; then the whole command, start included, against write-good
/// on the same files. And one text of 600 words while it is typed. Arguments: a folder, the
/// launcher of the app, and where write-good is installed (`node_modules`).
public final class CheckBench {
    private static final int FILES = 1_000;
    private static final int RUNS = 9;
    private static final int TYPED = 400;

    private CheckBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).resolve("postmortems");
        write(folder);
        typing();
        inProcess(folder);
        if (args.length > 2) {
            asProcess(folder, args[1], Path.of(args[2]));
        }
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    folder.resolve("p" + (10_000 + i) + ".md"),
                    WrittenPostmortem.by(new Random(i)));
        }
    }

    /// A letter more each time, as *Write* checks after each pause.
    private static void typing() throws Exception {
        StringBuilder text = new StringBuilder(WrittenPostmortem.by(new Random(2)));
        while (text.toString().split("\\s+", -1).length > 450) {
            text.setLength(text.lastIndexOf("\n"));
        }
        CheckText checks = new CheckText();
        Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
        Samples samples = new Samples();
        for (int i = 0; i < 2 * TYPED; i++) {
            text.append("the lock was held ".charAt(i % 18));
            String typed = text.toString();
            if (i < TYPED) {
                Objects.requireNonNull(checks.check(typed, rubric));
            } else {
                samples.time(() -> checks.check(typed, rubric));
            }
        }
        Row.print(
                "checklist while typing, %d words"
                        .formatted(text.toString().split("\\s+", -1).length),
                "%.2f ms, 99th percentile %.2f ms".formatted(samples.median(), samples.at(0.99)),
                "a frame, 16 ms",
                "%.2f ×".formatted(samples.median() / 16),
                "1 ×");
    }

    private static void inProcess(Path folder) throws Exception {
        CheckSources sources =
                new CheckSources(
                        new SourceIntake(Clock.systemUTC(), HttpMap.from(Map.of())),
                        new CheckText());
        Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
        Floor floor = new Floor();
        Samples ours = new Samples();
        Samples least = new Samples();
        for (int run = 0; run < RUNS + 2; run++) {
            Samples into = run < 2 ? new Samples() : ours;
            Samples under = run < 2 ? new Samples() : least;
            into.time(
                    () ->
                            sources.check(
                                    folder.toString(),
                                    InputStream.nullInputStream(),
                                    rubric,
                                    checked -> Objects.requireNonNull(checked.input())));
            under.time(() -> floor.read(folder));
        }
        Row.ratio(
                "check of %d files".formatted(FILES),
                ours.median(),
                "commonmark and language detection",
                least.median(),
                "2 ×");
    }

    /// One parser and one detector for all files.
    private static final class Floor {
        private final Parser parser =
                Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .build();
        private final LanguageDetectorME detector;

        Floor() throws IOException {
            try (InputStream in = CheckBench.class.getResourceAsStream("/langdetect-183.bin")) {
                detector = new LanguageDetectorME(new LanguageDetectorModel(in));
            }
        }

        void read(Path folder) throws IOException {
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String text = Files.readString(file);
                    Node parsed = parser.parse(text);
                    Objects.requireNonNull(parsed.getFirstChild());
                    Objects.requireNonNull(detector.predictLanguage(text));
                }
            }
        }
    }

    private static void asProcess(Path folder, String app, Path modules) throws Exception {
        List<String> other = new ArrayList<>();
        other.add("node");
        other.add(modules.resolve("write-good/bin/write-good.js").toString());
        try (var files = Files.list(folder)) {
            files.sorted().map(Path::toString).forEach(other::add);
        }
        Samples ours = new Samples();
        Samples theirs = new Samples();
        for (int run = 0; run < RUNS; run++) {
            ours.time(() -> run(List.of(app, "check", "--format", "json", folder.toString())));
            theirs.time(() -> run(other));
        }
        Row.ratio(
                "check of %d files, whole process".formatted(FILES),
                ours.median(),
                "write-good 1.0.8",
                theirs.median(),
                "1.5 ×");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(System.getProperty("java.io.tmpdir"), "check-bench.txt"))
                .start()
                .waitFor();
    }
}
