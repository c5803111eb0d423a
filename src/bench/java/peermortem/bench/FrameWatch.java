package peermortem.bench;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The longest wait between two frames of the window, which is 17 ms where nothing holds it up, and
/// the most processor time that its thread spent in one.
final class FrameWatch extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private long last;
    private long lastBusy;
    private long longest;
    private long busiest;

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        if (last > 0) {
            longest = Math.max(longest, time - last);
            busiest = Math.max(busiest, busy - lastBusy);
        }
        last = time;
        lastBusy = busy;
    }

    void begin() {
        longest = 0;
        busiest = 0;
    }

    /// In nanoseconds.
    long longest() {
        return longest;
    }

    /// In nanoseconds.
    long busiest() {
        return busiest;
    }
}
