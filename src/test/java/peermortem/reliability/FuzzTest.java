package peermortem.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Half a minute of hostile inputs of every kind; `Fuzz` takes as long as wanted.
class FuzzTest {
    private static final int SECONDS_EACH = 2;
    private static final long SEED = 19;
    @TempDir private Path folder = Path.of("");

    @Test
    void everyInputIsTakenOrRefusedInTimeAndHasNoEffectElsewhere() throws Exception {
        FuzzRun run = FuzzRun.of(folder, SECONDS_EACH, SEED);
        assertEquals(0, run.exit(), String.join("\n", run.lines()));
        assertEquals(14, run.lines().stream().filter(l -> l.contains(" inputs, ")).count());
        assertEquals(List.of(), run.strayed());
        assertEquals(0, run.calls(), "somebody was asked over the network");
    }
}
