package peermortem.bench;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Somebody at the keyboard of a window: acts on the window's thread, and takes the time until a
/// frame shows what was asked for.
final class Hands {
    private static final long PATIENCE_SECONDS = 120;
    private static final long THINK = 25_000_000;

    private final Scene scene;

    Hands(Scene scene) {
        this.scene = scene;
    }

    /// Nanoseconds from an act to the end of the first layout in which `seen` holds.
    long time(Runnable act, BooleanSupplier seen) throws Exception {
        CompletableFuture<Long> took = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    long start = System.nanoTime();
                    Runnable[] watch = new Runnable[1];
                    watch[0] =
                            () -> {
                                if (seen.getAsBoolean()) {
                                    took.complete(System.nanoTime() - start);
                                    scene.removePostLayoutPulseListener(watch[0]);
                                }
                            };
                    try {
                        act.run();
                    } catch (RuntimeException e) {
                        took.completeExceptionally(e);
                    }
                    scene.addPostLayoutPulseListener(watch[0]);
                });
        long nanos = took.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        LockSupport.parkNanos(THINK);
        return nanos;
    }

    /// What the window's thread says.
    <T> T ask(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(question.call());
                    } catch (Exception e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Waits until something holds, however often that has to be looked at.
    void await(BooleanSupplier condition) throws Exception {
        time(() -> {}, condition);
    }

    void key(KeyCode code, boolean control) {
        Node target = Optional.ofNullable(scene.getFocusOwner()).orElseGet(scene::getRoot);
        Event.fireEvent(
                target,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        code.getChar(),
                        code,
                        false,
                        control,
                        false,
                        false));
    }

    void press(String id) {
        ((ButtonBase) scene.lookup(id)).fire();
    }

    boolean there(String id) {
        return Optional.ofNullable(scene.lookup(id)).filter(Hands::shown).isPresent();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
