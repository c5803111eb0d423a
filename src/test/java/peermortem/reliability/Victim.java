package peermortem.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A process that works on a class file and is killed without warning (`kill -9`).
final class Victim {
    private final Process process;
    private final BufferedReader lines;
    private final Map<String, Integer> saved = new LinkedHashMap<>();

    private Victim(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Returns once the victim has opened the class file. It keeps its temporary files to itself,
    /// so that other programs do not meddle with the library of SQLite that it unpacks.
    static Victim start(Path folder, CrashVictim.Work work, int firstRound) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process process =
                new ProcessBuilder(
                                Child.command(
                                        CrashVictim.class,
                                        List.of("-Djava.io.tmpdir=" + temporary),
                                        List.of(
                                                folder.toString(),
                                                work.name(),
                                                String.valueOf(firstRound))))
                        .redirectErrorStream(true)
                        .start();
        Victim victim = new Victim(process);
        String first = victim.lines.readLine();
        if (!"ready".equals(first)) {
            List<String> more = victim.lines.lines().limit(40).toList();
            process.destroyForcibly();
            throw new IOException("the victim did not start: " + first + " " + more);
        }
        return victim;
    }

    /// Kills it so many lines and milliseconds later; the pipe is read to its end, so that all it
    /// said counts.
    void killAfter(int more, int milliseconds) throws IOException, InterruptedException {
        for (int i = 0; i < more; i++) {
            note(Objects.requireNonNull(lines.readLine(), "the victim ended by itself"));
        }
        if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.toHandle().destroyForcibly(); // unlike the process's own, leaves the pipe open
        }
        process.waitFor();
        String line = lines.readLine();
        while (line != null) {
            note(line);
            line = lines.readLine();
        }
    }

    private void note(String line) throws IOException {
        if (line.startsWith("saved ") && line.strip().matches("saved \\S+ \\S+ \\d+")) {
            List<String> parts = List.of(line.split(" ", -1));
            saved.put(parts.get(1) + " " + parts.get(2), Integer.valueOf(parts.get(3)));
        } else if (!line.startsWith("round ") && !line.startsWith("saved ")) {
            throw new IOException("the victim failed by itself: " + line);
        }
    }

    /// The last number that the victim knew to be durable, by submission and item.
    Map<String, Integer> saved() {
        return saved;
    }
}
