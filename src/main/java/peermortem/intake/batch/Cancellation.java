package peermortem.intake.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Asks a running batch to stop; may be called from any thread, and more than once.
public final class Cancellation {
    private final List<Runnable> listeners = new ArrayList<>();
    private final BooleanSupplier asked;
    private boolean cancelled;

    public Cancellation() {
        this(() -> false);
    }

    /// Also cancelled as soon as `asked` says so, which is looked at several times a second.
    public Cancellation(BooleanSupplier asked) {
        this.asked = asked;
    }

    public synchronized void cancel() {
        cancelled = true;
        listeners.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled || asked.getAsBoolean();
    }

    /// Calls back when cancelled, at once where that has happened already.
    synchronized void onCancel(Runnable listener) {
        listeners.add(listener);
        if (cancelled) {
            listener.run();
        }
    }
}
