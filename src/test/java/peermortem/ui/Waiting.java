package peermortem.ui;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Waits for conditions of a window. They are asked on the UI thread: a scene that changes while
/// another thread looks through it breaks the search.
public final class Waiting {
    private static final int SECONDS = 60;

    private Waiting() {}

    /// Waits until something holds, and says what did not.
    public static void until(String what, Callable<Boolean> condition) {
        until(() -> what, condition);
    }

    public static void until(Supplier<String> what, Callable<Boolean> condition) {
        poll(what, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Does something as soon as a condition holds, both in one turn of the UI thread, and does not
    /// wait for the window to come to rest: for many steps that each wait for the one before.
    public static void then(String what, Callable<Boolean> condition, Runnable step) {
        poll(
                () -> what,
                () -> {
                    boolean holds = condition.call();
                    if (holds) {
                        step.run();
                    }
                    return holds;
                });
    }

    private static void poll(Supplier<String> what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get(SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new AssertionError(what.get(), e);
        }
    }
}
