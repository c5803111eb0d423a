package peermortem.bench;

import peermortem.service.ClassDesk;
import peermortem.service.Overview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a process needs that opens a class and reads the whole of it through the use cases that the
/// window calls, texts searched for likeness and names, with a heap of at most 256 MB: its largest
/// resident size as Linux counts it, what lives in the heap, and how long it takes. Arguments: a
/// folder for class files, then sizes; the first is what the others are compared with (128 10000).
public final class MemoryBench {
    private static final String CHILD = "--in-this-process";

    private MemoryBench() {}

    private record Need(double resident, double heap, double rows, double whole) {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals(CHILD)) {
            open(Path.of(args[1]));
            return;
        }
        Need least = null;
        for (String size : List.of(args).subList(1, args.length)) {
            Need need = measure(ClassFileGenerator.in(Path.of(args[0]), Integer.parseInt(size)));
            least = Objects.requireNonNullElse(least, need);
            Row.print(
                    "memory after opening " + size,
                    "%.0f MB".formatted(need.resident()),
                    "after opening " + args[1],
                    "%.2f ×".formatted(need.resident() / least.resident()),
                    "1.6 ×, 450 MB");
            Row.print(
                    "its rows and grades; then the search of its texts",
                    "%.1f s; %.1f s".formatted(need.rows() / 1000, need.whole() / 1000),
                    "live heap",
                    "%.0f MB".formatted(need.heap()),
                    "search 60 s");
        }
    }

    private static Need measure(Path made) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("memory-bench");
        Path copy = Files.copy(made, work.resolve(made.getFileName()));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MemoryBench.class.getName(),
                                CHILD,
                                copy.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(copy);
        if (process.waitFor() != 0) {
            throw new IOException(made + " could not be read: " + told);
        }
        double[] figures =
                told.strip().lines().reduce((a, b) -> b).stream()
                        .flatMap(line -> List.of(line.split(" ", -1)).stream())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return new Need(figures[0], figures[1], figures[2], figures[3]);
    }

    private static void open(Path file) throws Exception {
        Samples rows = new Samples();
        Samples whole = new Samples();
        Path home = file.resolveSibling("home");
        try (ClassDesk desk = Desks.files(home).open(file).orThrow()) {
            rows.time(() -> Objects.requireNonNull(desk.overviewSoFar()));
            Overview[] seen = new Overview[1];
            whole.time(() -> seen[0] = desk.overview());
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            double live = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%.0f %.0f %.0f %.0f%n",
                    resident(),
                    live,
                    rows.median(),
                    whole.median());
            if (seen[0].submissions().isEmpty()) {
                throw new IOException("nothing in " + file);
            }
        }
    }

    private static double resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
