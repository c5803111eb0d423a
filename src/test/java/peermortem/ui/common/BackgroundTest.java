package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

class BackgroundTest {
    private final List<String> seen = new ArrayList<>();
    private final Background background = Background.sameThread();

    @Test
    void aJobHandsOverItsValueAndLeavesTheStatusBar() {
        background
                .job(
                        "count",
                        progress -> {
                            progress.report(1, 2);
                            seen.add("running " + background.running().size());
                            return 7;
                        })
                .onSuccess(value -> seen.add("value " + value))
                .onEnd(() -> seen.add("end"))
                .start();
        assertEquals(List.of("running 1", "value 7", "end"), seen);
        assertTrue(background.running().isEmpty());
    }

    @Test
    void aFailureGoesToWhoeverTellsTheUser() {
        background.setOnFailure(failure -> seen.add(String.valueOf(failure.getMessage())));
        background
                .job(
                        "read",
                        progress -> {
                            throw new IOException("broken");
                        })
                .start();
        assertEquals(List.of("broken"), seen);
    }

    @Test
    void aCancelledJobHandsOverNothing() {
        Job<String> job =
                background.job(
                        "slow",
                        progress -> {
                            progress.stopIfCancelled();
                            return "value";
                        });
        job.onSuccess(seen::add).cancel();
        job.start();
        assertEquals(List.of(), seen);
    }

    @Test
    void aQuietJobIsShownOnlyOnceItTakesLong() throws InterruptedException {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        Background threads = Background.threads(window::add, Background::delayed);
        CountDownLatch release = new CountDownLatch(1);
        threads.job(
                        "slow",
                        progress -> {
                            release.await();
                            return "value";
                        })
                .quietly()
                .onSuccess(seen::add)
                .start();
        assertTrue(threads.running().isEmpty());
        window.take().run();
        assertEquals("slow", threads.running().getFirst().title());
        release.countDown();
        window.take().run();
        assertTrue(threads.running().isEmpty());
        assertEquals(List.of("value"), seen);
    }

    @Test
    void theSameFailureHasTheSameCode() {
        List<ErrorCode> codes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            codes.add(ErrorCode.of(new IllegalStateException("different " + i)));
        }
        assertEquals(codes.getFirst(), codes.getLast());
        assertTrue(
                codes.getFirst().text().matches("[0-9A-V]{4}-[0-9A-V]{4}"),
                codes.getFirst().text());
    }
}
