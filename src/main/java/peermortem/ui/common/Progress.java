package peermortem.ui.common;

import java.util.concurrent.CancellationException;

/// How far a background job has come, told from any thread; also how it learns that it was
/// cancelled.
public interface Progress {
    /// Tells that `done` of `total` steps are done; a total of 0 means that nobody knows.
    void report(int done, int total);

    boolean cancelled();

    /// Stops the job where it was cancelled.
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
