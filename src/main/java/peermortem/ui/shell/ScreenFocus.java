package peermortem.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import peermortem.ui.common.Screen;

import java.util.Optional;
import java.util.function.Supplier;

/// Keeps the focus with the screen in front. What split and scroll panes hold joins the window with
/// its first layout only, and where the node with the focus goes away the toolkit takes the first
/// button of the window: both times the screen is asked again after the layout.
final class ScreenFocus {
    private final Supplier<Optional<Screen>> current;
    private final Layers layers;
    private boolean asked;

    ScreenFocus(Layers layers, Supplier<Optional<Screen>> current) {
        this.layers = layers;
        this.current = current;
        layers.sceneProperty()
                .addListener(
                        (property, before, now) -> Optional.ofNullable(now).ifPresent(this::watch));
    }

    /// Gives the focus to the screen that came to the front.
    void bring() {
        current.get().ifPresent(Screen::shown);
        if (!isWithScreen()) {
            askAfterLayout();
        }
    }

    private void watch(Scene scene) {
        scene.focusOwnerProperty()
                .addListener(
                        (property, before, now) -> {
                            if (before == null && now != null && !isWithScreen()) {
                                askAfterLayout();
                            }
                        });
    }

    private void askAfterLayout() {
        Scene scene = layers.getScene();
        if (scene == null || asked) {
            return;
        }
        asked = true;
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        asked = false;
                        if (!isWithScreen() && !layers.covered()) {
                            current.get().ifPresent(Screen::focus);
                        }
                    }
                });
        Platform.requestNextPulse();
    }

    private boolean isWithScreen() {
        Scene scene = layers.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        return current.get().filter(screen -> holds(screen.node(), owner)).isPresent();
    }

    private static boolean holds(Node screen, @Nullable Node owner) {
        Node at = owner;
        while (at != null && !at.equals(screen)) {
            at = at.getParent();
        }
        return at != null;
    }
}
