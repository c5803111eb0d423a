package peermortem.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;

import java.util.Optional;

/// Short notices above the status bar. They go by themselves; problems stay longer and carry a
/// sign.
final class Toasts extends VBox {
    private static final Duration SHORT = Duration.seconds(5);
    private static final Duration LONG = Duration.seconds(20);
    private static final int LIMIT = 3;

    private final Messages words;
    private final Parent content;

    /// `content` is what the notices lie over.
    Toasts(Messages words, Parent content) {
        this.words = words;
        this.content = content;
        setId("toasts");
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    /// They cover no control of the screen, where there is room beside its controls.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Bounds window = content.localToScene(content.getLayoutBounds());
        Point2D shift =
                FreePlace.of(
                        getWidth(),
                        getHeight(),
                        new Rectangle2D(
                                window.getMinX(),
                                window.getMinY(),
                                window.getWidth(),
                                window.getHeight()),
                        FreePlace.controls(content));
        setTranslateX(shift.getX());
        setTranslateY(shift.getY());
    }

    /// What was said of a change is over when it is taken back; problems stay.
    void outdate() {
        getChildren().removeIf(toast -> toast.getStyleClass().contains("toast-info"));
    }

    void add(String sentence, Optional<Command> action, boolean problem) {
        HBox toast = new HBox();
        toast.getStyleClass().addAll("toast", problem ? "toast-problem" : "toast-info");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(sentence);
        Label label = Controls.wrapped(sentence);
        label.setId("toast-text");
        toast.getChildren()
                .addAll(new FontIcon(problem ? Feather.ALERT_TRIANGLE : Feather.INFO), label);
        Runnable close = () -> getChildren().remove(toast);
        action.ifPresent(
                command ->
                        toast.getChildren()
                                .add(
                                        Controls.button(
                                                "toast-action",
                                                command.title(),
                                                () -> {
                                                    close.run();
                                                    command.action().run();
                                                })));
        toast.getChildren()
                .add(
                        Controls.iconButton(
                                "toast-close", Feather.X, words.get("toast.close"), close));
        getChildren().removeIf(shown -> sentence.equals(shown.getAccessibleText()));
        getChildren().add(toast);
        if (getChildren().size() > LIMIT) {
            getChildren().removeFirst();
        }
        PauseTransition wait = new PauseTransition(problem ? LONG : SHORT);
        wait.setOnFinished(event -> close.run());
        wait.play();
    }
}
