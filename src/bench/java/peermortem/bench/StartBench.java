package peermortem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Start-up of the packaged app with a class file, process start to first usable frame, against
/// [FloorForm] in the same kind of image with the same kind of AOT cache, in turns. Arguments: the
/// image folder (`target/installer/image/peermortem`), then class files. Memory is the largest
/// resident size until the whole class has been read, counted and searched, in starts of their own.
public final class StartBench {
    private static final int RUNS = 11;
    private static final int MEMORY_RUNS = 3;

    private StartBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var image = Path.of(args[0]).toAbsolutePath();
        var work = Files.createTempDirectory("start-bench");
        try {
            measure(image, List.of(args).subList(1, args.length), work);
        } finally {
            delete(work);
        }
    }

    private static void measure(Path image, List<String> files, Path work)
            throws IOException, InterruptedException {
        var starts = new ArrayList<Start>();
        starts.add(floor(image, work));
        for (var file : files) {
            var path = Path.of(file).toAbsolutePath();
            starts.add(
                    new Start(
                            path.getFileName().toString(),
                            List.of(image.resolve("bin/peermortem").toString(), path.toString()),
                            work));
        }
        for (int run = 0; run < RUNS; run++) {
            for (var start : starts) {
                start.measure();
            }
        }
        for (int run = 0; run < MEMORY_RUNS; run++) {
            for (var start : starts) {
                start.measureMemory();
            }
        }
        var unit = starts.getFirst().median();
        System.out.println("| start | median ms | of the floor | memory MB |\n|---|---|---|---|");
        for (var start : starts) {
            System.out.printf(
                    "| %s | %d | %.2f | %d |%n",
                    start.name,
                    start.median(),
                    start.median() / (double) unit,
                    start.memory / 1024);
        }
    }

    /// The copy of the image and the home folder that the starts had.
    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Start floor(Path image, Path work) throws IOException, InterruptedException {
        var copy = FloorImage.of(image, work.resolve("floor"));
        return new Start("bare themed form", List.of(copy.toString()), work);
    }

    /// One way to start, and what was measured of it.
    private static final class Start {
        private final String name;
        private final List<String> command;
        private final Path work;
        private final List<Long> millis = new ArrayList<>();
        private long memory;

        Start(String name, List<String> command, Path work) {
            this.name = name;
            this.command = command;
            this.work = work;
        }

        void measure() throws IOException, InterruptedException {
            var begin = Instant.now();
            var shown = Files.getLastModifiedTime(run("")).toInstant();
            millis.add(Duration.between(begin, shown).toMillis());
        }

        void measureMemory() throws IOException, InterruptedException {
            run(" -Dpeermortem.wholeClass=true");
        }

        private Path run(String options) throws IOException, InterruptedException {
            var frame = Files.createTempFile(work, "frame", "");
            Files.delete(frame);
            var run = new ArrayList<>(command);
            if (command.size() == 1) {
                run.add(frame.toString());
            }
            var builder =
                    new ProcessBuilder(run)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment()
                    .put(
                            "JAVA_TOOL_OPTIONS",
                            "-Dpeermortem.firstFrame=" + frame + " -Duser.home=" + work + options);
            var process = builder.start();
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                memory = Math.max(memory, peak(process.pid()));
            }
            var exit = process.exitValue();
            if (exit != 0 || !Files.exists(frame)) {
                throw new IOException(run + " ended with " + exit + " and without a frame");
            }
            return frame;
        }

        /// The largest resident size so far in KB, as Linux counts it.
        private static long peak(long pid) {
            try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
            } catch (IOException | UncheckedIOException gone) {
                return 0;
            }
        }

        long median() {
            return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
        }
    }
}
