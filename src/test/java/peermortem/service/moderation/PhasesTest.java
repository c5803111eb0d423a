package peermortem.service.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Assignment;
import peermortem.domain.ClassSettings;
import peermortem.domain.Phase;
import peermortem.service.ClassChange;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.NeedsYou;

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
            set(desk, Optional.of(Phase.DECIDING));
            assertEquals(Phase.DECIDING, desk.overview().phase());
            assertEquals(3, unreviewed(desk));
            set(desk, Optional.empty());
            fixture.clock.forward(Duration.ofDays(8));
            assertEquals(Phase.DECIDING, desk.overview().phase());
            assertEquals(3, unreviewed(desk));
            set(desk, Optional.of(Phase.REVIEWING));
            assertEquals(0, unreviewed(desk));
        }
    }

    private static long unreviewed(ClassDesk desk) {
        return desk.overview().needsYou().stream()
                .filter(n -> n.reason() == NeedsYou.Reason.NO_REVIEW)
                .count();
    }

    private static void set(ClassDesk desk, Optional<Phase> phase) {
        Assignment now = desk.overview().assignment();
        ClassSettings old = now.settings();
        ClassSettings settings =
                new ClassSettings(
                        old.blindness(),
                        old.verdictShown(),
                        old.latePolicy(),
                        old.secondCheck(),
                        old.method(),
                        old.lease(),
                        old.appealWindow(),
                        phase,
                        old.declaration());
        desk.change(new ClassChange(now.title(), now.zone(), now.due(), now.reviewDue(), settings))
                .orThrow();
    }
}
