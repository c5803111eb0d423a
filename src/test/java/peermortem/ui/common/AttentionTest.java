package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AttentionTest {
    private static final long MS = 1_000_000;

    private final Region window = new Region();
    private final List<Long> pauses = new ArrayList<>();
    private long now = 12_345 * MS;
    private Runnable meanwhile = () -> {};
    private final Attention attention = new Attention(() -> now, this::pause);

    private void pause(long nanos) {
        pauses.add(nanos / MS);
        now += nanos;
        meanwhile.run();
    }

    @BeforeEach
    void watched() {
        attention.watch(window);
    }

    private void key() {
        Event.fireEvent(
                window,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "n", "n", KeyCode.N, false, false, false, false));
    }

    private List<Long> makeWay() {
        pauses.clear();
        attention.makeWay(() -> false);
        return pauses;
    }

    @Test
    void nobodyWaitsWhereNobodyIsAtWork() {
        assertEquals(List.of(), makeWay());
        key();
        now += 100 * MS;
        assertEquals(List.of(), makeWay());
    }

    @Test
    void anActIsAnsweredFirst() {
        key();
        now += 30 * MS;
        assertEquals(List.of(70L), makeWay());
    }

    @Test
    void whoNeverPausesHoldsNobodyUpForLong() {
        meanwhile = this::key;
        key();
        assertEquals(List.of(100L, 100L, 50L), makeWay());
    }

    @Test
    void whatIsCancelledWaitsNoLonger() {
        key();
        attention.makeWay(() -> true);
        assertEquals(List.of(), pauses);
    }

    @Test
    void aPoliteJobMakesWayAtEachStep() {
        List<Long> steps = new ArrayList<>();
        Background background = Background.sameThread(attention);
        for (boolean polite : List.of(false, true)) {
            Job<Boolean> job =
                    background.job(
                            "import",
                            progress -> {
                                for (int i = 0; i < 2; i++) {
                                    key();
                                    progress.report(i, 2);
                                }
                                return true;
                            });
            (polite ? job.makingWay() : job).start();
            steps.addAll(pauses);
            pauses.clear();
        }
        assertEquals(List.of(100L, 100L), steps);
    }
}
