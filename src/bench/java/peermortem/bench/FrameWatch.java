package peermortem.bench;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The longest wait between two frames of the window, which is 17 ms where nothing holds it up, and
/// the most processor time that its thread spent in one.
final class FrameWatch extends AnimationTimer {
    private static final long MUCH = 50_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private long last;
    private long lastBusy;
    private long longest;
    private long busiest;
    private int frames;
    private int over;

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        if (last > 0) {
            longest = Math.max(longest, time - last);
            busiest = Math.max(busiest, busy - lastBusy);
            frames++;
            over += busy - lastBusy > MUCH ? 1 : 0;
        }
        last = time;
        lastBusy = busy;
    }

    void begin() {
        longest = 0;
        busiest = 0;
        frames = 0;
        over = 0;
    }

    /// In nanoseconds.
    long longest() {
        return longest;
    }

    /// In nanoseconds.
    long busiest() {
        return busiest;
    }

    int frames() {
        return frames;
    }

    /// How many of them kept the thread busy for more than 50 ms.
    int over() {
        return over;
    }
}
