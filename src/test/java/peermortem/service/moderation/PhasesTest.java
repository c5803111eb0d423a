package peermortem.service.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Phase;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.NeedsYou;
import peermortem.service.OtherSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

class PhasesTest {
    @TempDir Path folder;

    @Test
    void aPhaseFollowsFromTheDatesUntilATaSetsOne() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(3)) {
            assertEquals(Phase.COLLECTING, desk.overview().phase());
            fixture.clock.forward(Duration.ofDays(8));
            assertEquals(Phase.REVIEWING, desk.overview().phase());
            assertEquals(0, unreviewed(desk));
            OtherSettings.of(desk).phase(Optional.of(Phase.DECIDING));
            assertEquals(Phase.DECIDING, desk.overview().phase());
            assertEquals(3, unreviewed(desk));
            OtherSettings.of(desk).phase(Optional.empty());
            fixture.clock.forward(Duration.ofDays(8));
            assertEquals(Phase.DECIDING, desk.overview().phase());
            assertEquals(3, unreviewed(desk));
            OtherSettings.of(desk).phase(Optional.of(Phase.REVIEWING));
            assertEquals(0, unreviewed(desk));
        }
    }

    private static long unreviewed(ClassDesk desk) {
        return desk.overview().needsYou().stream()
                .filter(n -> n.reason() == NeedsYou.Reason.NO_REVIEW)
                .count();
    }
}
