package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import peermortem.ui.common.Background;

import java.util.ArrayDeque;
import java.util.Queue;

class BreatherTest {
    private static final long MB = 1 << 20;

    private final Background background = Background.sameThread();
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final CountedHeap heap = new CountedHeap();
    private final Breather breather = new Breather(background, pauses::add, heap);

    @Test
    void whatAJobLeavesIsCollectedInThePauseAfterIt() {
        work(300);
        assertEquals(0, heap.collections);
        pause();
        assertEquals(1, heap.collections);
    }

    @Test
    void littleIsNotWorthIt() {
        work(300);
        pause();
        work(40);
        pause();
        assertEquals(1, heap.collections);
    }

    @Test
    void nothingIsCollectedWhileAnotherJobRuns() {
        work(300);
        background.job("import", progress -> pause()).start();
        assertEquals(0, heap.collections);
        pause();
        assertEquals(1, heap.collections);
    }

    @Test
    void somebodyAtWorkIsNotHeldUp() {
        Region window = new Region();
        breather.watch(window);
        work(300);
        Event.fireEvent(
                window,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "n", "n", KeyCode.N, false, false, false, false));
        pause();
        assertEquals(0, heap.collections);
        pause();
        assertEquals(1, heap.collections);
    }

    private void work(long megabytes) {
        background.job("read", progress -> heap.used += megabytes * MB).start();
    }

    private boolean pause() {
        pauses.remove().run();
        return true;
    }

    private static final class CountedHeap implements Breather.Heap {
        private long used = 20 * MB;
        private int collections;

        @Override
        public long used() {
            return used;
        }

        @Override
        public void collect() {
            collections++;
            used = 150 * MB;
        }
    }
}
