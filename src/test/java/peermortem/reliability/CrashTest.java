package peermortem.reliability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Kills the program twenty times; `Kills` does it for as long as wanted.
class CrashTest {
    private static final int KILLS = 20;
    @TempDir private Path folder = Path.of("");

    @Test
    void nothingThatWasSavedIsLostAndNoHalfWrittenFileCarriesAName() throws Exception {
        KillCampaign campaign = new KillCampaign(folder, KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            campaign.next();
        }
        assertTrue(campaign.acknowledged() > KILLS, campaign.summary());
    }
}
