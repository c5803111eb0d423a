package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RefreshTest {
    private final HandClock clock = new HandClock();
    private final List<Runnable> readings = new ArrayList<>();
    private final Refresh refresh = new Refresh(clock.background(), readings::add);

    @Test
    void aChangeIsReadAtOnceAndHundredsOnceMore() {
        refresh.ask();
        assertEquals(1, readings.size());
        askOften();
        readings.getFirst().run();
        askOften();
        assertEquals(1, readings.size());
        clock.pass();
        assertEquals(2, readings.size());
        readings.getLast().run();
        clock.pass();
        assertEquals(2, readings.size());
        refresh.ask();
        assertEquals(3, readings.size());
    }

    @Test
    void aShortReadingIsFollowedByAShortRest() {
        refresh.ask();
        readings.getFirst().run();
        assertTrue(clock.asked().getFirst().compareTo(Duration.ofMillis(300)) >= 0);
        assertTrue(clock.asked().getFirst().compareTo(Duration.ofSeconds(2)) <= 0);
    }

    private void askOften() {
        for (int i = 0; i < 300; i++) {
            refresh.ask();
        }
    }
}
