package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import peermortem.ui.common.Background;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Stream;

class BreatherTest {
    private static final long MB = 1 << 20;

    private final Background background = Background.sameThread();
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final CountedHeap heap = new CountedHeap();
    private final Breather breather = new Breather(background, pauses::add, heap);

    @BeforeEach
    void begin() {
        breather.begin();
    }

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

    static Stream<Event> acts() {
        return Stream.of(
                new KeyEvent(KeyEvent.KEY_PRESSED, "n", "n", KeyCode.N, false, false, false, false),
                mouse(MouseEvent.MOUSE_PRESSED),
                mouse(MouseEvent.MOUSE_DRAGGED),
                mouse(MouseEvent.MOUSE_MOVED));
    }

    private static MouseEvent mouse(EventType<MouseEvent> kind) {
        return new MouseEvent(
                kind,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void somebodyAtWorkIsNotHeldUp(Event act) {
        Region window = new Region();
        background.attention().watch(window);
        work(300);
        Event.fireEvent(window, act);
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
