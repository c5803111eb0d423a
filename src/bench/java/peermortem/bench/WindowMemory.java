package peermortem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the installed app's window holds of the machine's memory once a class has been opened, read
/// and searched and the app is at rest, and the most it held until then: resident size as Linux
/// counts it. Needs a display. Arguments: the launcher of an installer image, a folder for class
/// files, then sizes; the first is what the others are compared with (128 10000).
public final class WindowMemory {
    private static final int RUNS = 9;

    /// At rest: so long with hardly any work, which is longer than the app waits before it gives
    /// memory back.
    private static final Duration REST = Duration.ofSeconds(8);

    private static final Duration HARDLY_ANY = Duration.ofMillis(160);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private WindowMemory() {}

    private record Size(long now, long most) {}

    private record Moment(long nanos, Duration worked) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[1]);
        double first = 0;
        for (String size : List.of(args).subList(2, args.length)) {
            Path made = ClassFileGenerator.in(folder, Integer.parseInt(size));
            List<Long> now = new ArrayList<>();
            List<Long> most = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                Size held = open(Path.of(args[0]), made);
                now.add(held.now());
                most.add(held.most());
            }
            double settled = median(now);
            first = first == 0 ? settled : first;
            Row.print(
                    "memory of the window, class of %s read".formatted(size),
                    "%.0f MB, until then at most %.0f MB".formatted(settled, median(most)),
                    "class of " + args[2],
                    "%.2f ×".formatted(settled / first),
                    "1.6 ×, 450 MB");
        }
    }

    private static double median(List<Long> kilobytes) {
        return kilobytes.stream().sorted().skip(kilobytes.size() / 2).findFirst().orElseThrow()
                / 1000.0;
    }

    private static Size open(Path launcher, Path made) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("window-memory");
        Path copy = Files.copy(made, work.resolve(made.getFileName()));
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), copy.toString());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + work);
        Process process = builder.start();
        try {
            awaitRest(process);
            return new Size(status(process.pid(), "VmRSS:"), status(process.pid(), "VmHWM:"));
        } finally {
            process.destroy();
            process.waitFor();
            Files.deleteIfExists(copy);
        }
    }

    private static void awaitRest(Process process) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Moment> moments = new ArrayList<>();
        while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
            long now = System.nanoTime();
            Duration worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
            moments.add(new Moment(now, worked));
            moments.removeIf(m -> now - m.nanos() > REST.plusSeconds(1).toNanos());
            Moment before = moments.getFirst();
            boolean longEnough = now - before.nanos() > REST.toNanos();
            if (longEnough && worked.minus(before.worked()).compareTo(HARDLY_ANY) < 0) {
                return;
            }
            if (now - start > PATIENCE.toNanos()) {
                throw new IOException("the window does not come to rest");
            }
        }
        throw new IOException("the window closed with " + process.exitValue());
    }

    private static long status(long pid, String what) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
