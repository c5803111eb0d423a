package peermortem.ui.common;

import java.time.Duration;
import java.util.function.Consumer;

/// Reads something anew after changes: the first change at once, those that come meanwhile with one
/// more reading, after a rest. Without the rest the hundreds of changes of an import would have it
/// read over and over, and all else would wait for its turn. Lives on the window's thread.
public final class Refresh {
    private static final Duration LEAST = Duration.ofMillis(300);
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final int SHARE = 4;

    private final Background background;
    private final Consumer<Runnable> reading;
    private boolean busy;
    private boolean stale;
    private long began;

    /// `reading` begins to read, and runs what it is given once it has ended.
    public Refresh(Background background, Consumer<Runnable> reading) {
        this.background = background;
        this.reading = reading;
    }

    public void ask() {
        if (busy) {
            stale = true;
            return;
        }
        busy = true;
        began = System.nanoTime();
        reading.accept(this::ended);
    }

    /// What takes long rests long: most of the time is left to whoever works meanwhile.
    private void ended() {
        Duration wanted = Duration.ofNanos(System.nanoTime() - began).multipliedBy(SHARE);
        Duration rest =
                wanted.compareTo(LEAST) < 0 ? LEAST : wanted.compareTo(MOST) > 0 ? MOST : wanted;
        background.after(rest, this::rested);
    }

    private void rested() {
        busy = false;
        if (stale) {
            stale = false;
            ask();
        }
    }
}
