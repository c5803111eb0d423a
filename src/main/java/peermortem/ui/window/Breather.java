package peermortem.ui.window;

import javafx.beans.InvalidationListener;

import peermortem.ui.common.Background;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Gives back the memory that reading, importing and searching leave behind, once nobody is at
/// work. Collecting everything holds the window up, so the virtual machine lets the heap grow
/// meanwhile.
final class Breather {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final long WORTH_IT = 64L << 20;

    private final Background background;
    private final Executor later;
    private final Heap heap;
    private long kept;
    private boolean waiting;

    /// What there is of the virtual machine's heap.
    interface Heap {
        long used();

        void collect();
    }

    Breather(Background background) {
        this(
                background,
                CompletableFuture.delayedExecutor(QUIET.toMillis(), TimeUnit.MILLISECONDS),
                new Jvm());
    }

    Breather(Background background, Executor later, Heap heap) {
        this.background = background;
        this.later = later;
        this.heap = heap;
    }

    void begin() {
        background.running().addListener((InvalidationListener) jobs -> look());
    }

    private void look() {
        if (!waiting && background.running().isEmpty()) {
            waiting = true;
            long before = background.attention().acts();
            later.execute(() -> background.onWindow(() -> look(before)));
        }
    }

    private void look(long before) {
        waiting = false;
        if (background.attention().acts() != before) { // somebody is at work
            look();
        } else if (background.running().isEmpty() && heap.used() - kept > WORTH_IT) {
            heap.collect();
            kept = heap.used();
        }
    }

    private static final class Jvm implements Heap {
        @Override
        public long used() {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public void collect() {
            System.gc();
        }
    }
}
