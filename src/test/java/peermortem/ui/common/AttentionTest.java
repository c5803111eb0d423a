package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import peermortem.domain.Pace;

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

    /// A step of a job that began long ago.
    private List<Long> step(Runnable job) {
        now += 1000 * MS;
        key();
        return again(job);
    }

    private List<Long> again(Runnable job) {
        pauses.clear();
        job.run();
        return pauses;
    }

    @Test
    void nobodyWaitsWhereNobodyIsAtWork() {
        Runnable job = attention.makingWay(() -> false);
        now += 1000 * MS;
        assertEquals(List.of(), again(job));
        key();
        now += 100 * MS;
        assertEquals(List.of(), again(job));
    }

    @Test
    void anActIsAnsweredFirst() {
        Runnable job = attention.makingWay(() -> false);
        now += 1000 * MS;
        key();
        now += 30 * MS;
        assertEquals(List.of(70L), again(job));
    }

    @Test
    void whatEndsSoonDoesNotWait() {
        key();
        Runnable job = attention.makingWay(() -> false);
        now += 50 * MS;
        assertEquals(List.of(), again(job));
    }

    @Test
    void whoNeverPausesHoldsNobodyUpForLong() {
        meanwhile = this::key;
        Runnable job = attention.makingWay(() -> false);
        assertEquals(List.of(100L, 100L, 50L), step(job));
        now += 10 * MS;
        assertEquals(List.of(), again(job));
        now += 11 * MS;
        assertEquals(List.of(79L, 100L, 71L), again(job));
    }

    @Test
    void whatIsCancelledWaitsNoLonger() {
        assertEquals(List.of(), step(attention.makingWay(() -> true)));
    }

    /// Told by the job itself, or by what it calls.
    @Test
    void aPoliteJobMakesWayAtEachStep() {
        List<Long> steps = new ArrayList<>();
        Background background = Background.sameThread(attention);
        for (boolean polite : List.of(false, true)) {
            Job<Boolean> job = background.job("import", this::twoSteps);
            (polite ? job.makingWay() : job).start();
            steps.addAll(pauses);
            pauses.clear();
        }
        assertEquals(List.of(100L, 100L), steps);
    }

    private boolean twoSteps(Progress progress) {
        now += 1000 * MS;
        key();
        progress.report(1, 2);
        key();
        Pace.step().run();
        return true;
    }
}
