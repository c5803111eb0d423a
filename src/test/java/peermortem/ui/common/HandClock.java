package peermortem.ui.common;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Time that passes when told to: whatever waits for some has waited long enough.
public final class HandClock {
    private final List<Duration> asked = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    /// Work on threads of its own, and at once on the window's.
    public Background background() {
        return Background.threads(
                Runnable::run,
                time -> {
                    asked.add(time);
                    return waiting::add;
                });
    }

    /// How long was waited for, each time.
    public List<Duration> asked() {
        return List.copyOf(asked);
    }

    public void pass() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
