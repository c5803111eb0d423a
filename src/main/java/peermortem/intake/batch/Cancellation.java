package peermortem.intake.batch;

import java.util.ArrayList;
import java.util.List;

/// Asks a running batch to stop; may be called from any thread, and more than once.
public final class Cancellation {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean cancelled;

    public synchronized void cancel() {
        cancelled = true;
        listeners.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Calls back when cancelled, at once where that has happened already.
    synchronized void onCancel(Runnable listener) {
        listeners.add(listener);
        if (cancelled) {
            listener.run();
        }
    }
}
