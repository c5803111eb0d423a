package peermortem.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/// Kills the program for so many minutes (the only argument) and says what was lost; ends with an
/// exception at the first loss. See `docs/reliability.md`.
public final class Kills {
    private Kills() {}

    public static void main(String[] args) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(args[0])));
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Path folder = Files.createTempDirectory("kills");
        KillCampaign campaign = new KillCampaign(folder, seed);
        for (int kill = 1; Instant.now().isBefore(end); kill++) {
            campaign.next();
            if (kill % 50 == 0) {
                System.out.println(campaign.summary());
            }
        }
        System.out.println(campaign.summary());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
