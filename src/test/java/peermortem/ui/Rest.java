package peermortem.ui;

import javafx.application.Platform;
import javafx.scene.Scene;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Waits until a scene has nothing to lay out any more. A scene that asks for another layout
/// because of each layout keeps a core busy while nobody touches it.
final class Rest {
    private static final int PULSES = 6;

    private Rest() {}

    static void await(Scene scene, String name) throws TimeoutException {
        AtomicInteger calm = new AtomicInteger();
        Runnable look =
                () -> {
                    calm.set(scene.getRoot().isNeedsLayout() ? 0 : calm.get() + 1);
                    Platform.requestNextPulse();
                };
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    scene.addPostLayoutPulseListener(look);
                    Platform.requestNextPulse();
                });
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> calm.get() >= PULSES);
        } catch (TimeoutException e) {
            throw new AssertionError(name + " never comes to rest", e);
        } finally {
            WaitForAsyncUtils.waitForAsyncFx(
                    20_000, () -> scene.removePostLayoutPulseListener(look));
        }
    }
}
