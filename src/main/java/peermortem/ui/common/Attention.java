package peermortem.ui.common;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// Whether somebody is at work in the window. Long jobs make way for them between two steps: the
/// frame that answers a key or a click has the processor to itself. Any thread may ask.
public final class Attention {
    /// What an act sets off has been drawn by then.
    private static final long ANSWERED = Duration.ofMillis(100).toNanos();

    /// No step waits longer: a job gets on also while somebody never pauses.
    private static final long PATIENCE = Duration.ofMillis(250).toNanos();

    /// How far it gets then before it waits again.
    private static final long STEP = Duration.ofMillis(20).toNanos();

    /// A job that ends before nobody notices.
    private static final long SOON = Duration.ofMillis(100).toNanos();

    private final LongSupplier clock;
    private final LongConsumer pause;
    private volatile long last;
    private long acts;

    Attention() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    Attention(LongSupplier clock, LongConsumer pause) {
        this.clock = clock;
        this.pause = pause;
        this.last = clock.getAsLong() - ANSWERED;
    }

    /// Follows whatever somebody does in a part of the window; on the window's thread.
    public void watch(Node all) {
        all.addEventFilter(KeyEvent.ANY, event -> acted());
        all.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> acted());
        all.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> acted());
        all.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> acted());
        all.addEventFilter(ScrollEvent.ANY, event -> acted());
        all.addEventFilter(MouseEvent.MOUSE_MOVED, event -> acts++);
    }

    private void acted() {
        acts++;
        last = clock.getAsLong();
    }

    /// How much was done so far, for the window's thread; a pointer on its way counts here, though
    /// no work waits for it.
    public long acts() {
        return acts;
    }

    /// What a job does after each of its steps, on whatever thread: it waits until the last act has
    /// been answered. What ends soon never waits.
    Runnable makingWay(BooleanSupplier cancelled) {
        return new MakingWay(cancelled);
    }

    private final class MakingWay implements Runnable {
        private final BooleanSupplier cancelled;

        /// Until then it goes on, whatever somebody does.
        private volatile long goesOn = clock.getAsLong() + SOON;

        MakingWay(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public void run() {
            long began = clock.getAsLong();
            long now = began;
            while (now - last < ANSWERED && now - goesOn > 0 && !cancelled.getAsBoolean()) {
                if (now - began >= PATIENCE) {
                    goesOn = now + STEP;
                    return;
                }
                pause.accept(Math.min(ANSWERED - (now - last), PATIENCE - (now - began)));
                now = clock.getAsLong();
            }
        }
    }
}
