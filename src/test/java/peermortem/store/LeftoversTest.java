package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a killed program leaves behind goes; what somebody may still be writing stays.
class LeftoversTest {
    private static final Duration LONG_AGO = Duration.ofDays(2);
    @TempDir Path folder;

    private void leave(String name, Duration ago) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "half of a packet");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith(".unfinished"))
                    .sorted()
                    .toList();
        }
    }

    private static long ended() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return process.pid();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Test
    void onlyOldFilesOfProgramsThatHaveEndedGo() throws Exception {
        long own = ProcessHandle.current().pid();
        leave(".unfinished-" + ended() + "-12.tmp", LONG_AGO);
        leave(".unfinished-" + ended() + "-12.tmp-journal", LONG_AGO);
        leave(".unfinished-123456789.tmp", LONG_AGO);
        List<String> kept =
                List.of(
                        ".unfinished-" + ended() + "-7.tmp",
                        ".unfinished-" + own + "-8.tmp",
                        ".unfinished-business.tmp");
        leave(kept.get(0), Duration.ofHours(1));
        leave(kept.get(1), LONG_AGO);
        leave(kept.get(2), LONG_AGO);
        Leftovers.sweep(folder);
        assertEquals(Set.copyOf(kept), Set.copyOf(left()));
    }

    @Test
    void theyGoWithTheBackupOfAClassFileAndWithAnExport() throws Exception {
        Path file = folder.resolve("a.peermortem");
        leave(".unfinished-1234567.tmp", LONG_AGO);
        try (Store store = Store.create(file, FileKind.CLASS_FILE).orThrow()) {
            new Backups(Clock.systemUTC()).takeIfChanged(store);
        }
        assertEquals(List.of(), left());
        leave(".unfinished-1234567.tmp", LONG_AGO);
        OwnFiles.createFolders(folder);
        assertEquals(List.of(), left());
    }
}
