package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

class CrashTest {
    /// How often to kill; `-Dpeermortem.kills=300` for a long campaign.
    private static final int KILLS = Integer.getInteger("peermortem.kills", 3);

    private static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir Path folder;

    @Test
    void whatWasToldToBeSavedSurvivesAKill() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            assertTrue(desk.notices().isEmpty());
        }
        Random random = new Random(5);
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = tickAndKill(next, 1 + random.nextInt(60));
            int saved = saved(fixture);
            assertTrue(saved >= told, "saved " + saved + ", but told " + told);
            assertTrue(fixture.files.doctor(fixture.file()).orThrow().healthy());
            next = saved + 1;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".tmp")));
        }
    }

    /// Starts the program, kills it after so many numbers, and gives the last one it said.
    private int tickAndKill(int first, int numbers) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Ticking.class.getName(),
                                folder.toString(),
                                Integer.toString(first))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int told = first - 1;
        try (BufferedReader reader = process.inputReader()) {
            for (int i = 0; i < numbers; i++) {
                String line = reader.readLine();
                told = line == null ? told : Integer.parseInt(line);
            }
            process.toHandle().destroyForcibly();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                told = line.matches("\\d+") ? Math.max(told, Integer.parseInt(line)) : told;
            }
        }
        process.waitFor();
        assertTrue(told >= first, "the program said nothing");
        return told;
    }

    private static int saved(ClassFixture fixture) {
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            String reason =
                    desk.reviewAs(PersonId.of("ta1"))
                            .sheet(submission)
                            .review()
                            .tick(IMPACT)
                            .reason();
            return Integer.parseInt(reason);
        }
    }
}
