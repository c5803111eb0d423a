package peermortem.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Lets another process take hostile inputs, and watches it from outside: its memory is bounded,
/// its home, its folder for temporary files and its working folder are looked through afterwards,
/// and somebody listens at the address that the inputs name.
record FuzzRun(List<String> lines, int exit, List<Path> strayed, int calls) {
    /// How much heap one process that reads any of these inputs may take, all of it counted.
    static final String MEMORY = "-Xmx256m";

    static FuzzRun of(Path folder, long secondsEach, long seed) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> listen(trap, calls));
            List<String> options = new ArrayList<>(List.of(MEMORY));
            for (String place : List.of("user.home", "java.io.tmpdir")) {
                options.add("-D" + place + "=" + Files.createDirectory(folder.resolve(place)));
            }
            Path work = Files.createDirectory(folder.resolve("work"));
            Process process =
                    new ProcessBuilder(
                                    Child.command(
                                            Fuzzing.class,
                                            options,
                                            List.of(
                                                    work.toString(),
                                                    String.valueOf(secondsEach),
                                                    String.valueOf(seed),
                                                    "http://127.0.0.1:" + trap.getLocalPort())))
                            .redirectErrorStream(true)
                            .start();
            List<String> lines = new ArrayList<>();
            try (Stream<String> said = process.inputReader(StandardCharsets.UTF_8).lines()) {
                said.forEach(lines::add);
            }
            return new FuzzRun(lines, process.waitFor(), strayed(folder), calls.get());
        }
    }

    private static void listen(ServerSocket trap, AtomicInteger calls) {
        try {
            while (!trap.isClosed()) {
                trap.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException e) {
            calls.addAndGet(trap.isClosed() ? 0 : 1_000_000);
        }
    }

    /// Whatever lies outside of the folder that the inputs were for, but for SQLite's own library.
    private static List<Path> strayed(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(folder.resolve("work")))
                    .filter(f -> !f.getFileName().toString().startsWith("sqlite-"))
                    .toList();
        }
    }
}
