package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// With a clock that is moved by hand.
class RefreshTest {
    private final List<Duration> rests = new ArrayList<>();
    private final List<Runnable> resting = new ArrayList<>();
    private final List<Runnable> readings = new ArrayList<>();
    private final Refresh refresh =
            new Refresh(
                    Background.threads(
                            Runnable::run,
                            time -> {
                                rests.add(time);
                                return resting::add;
                            }),
                    readings::add);

    @Test
    void aChangeIsReadAtOnceAndHundredsOnceMore() {
        refresh.ask();
        assertEquals(1, readings.size());
        askOften();
        readings.getFirst().run();
        askOften();
        assertEquals(1, readings.size());
        resting.getFirst().run();
        assertEquals(2, readings.size());
        readings.getLast().run();
        resting.getLast().run();
        assertEquals(2, readings.size());
        refresh.ask();
        assertEquals(3, readings.size());
    }

    @Test
    void aShortReadingIsFollowedByAShortRest() {
        refresh.ask();
        readings.getFirst().run();
        assertTrue(rests.getFirst().compareTo(Duration.ofMillis(300)) >= 0);
        assertTrue(rests.getFirst().compareTo(Duration.ofSeconds(2)) <= 0);
    }

    private void askOften() {
        for (int i = 0; i < 300; i++) {
            refresh.ask();
        }
    }
}
