package peermortem.ui.shell;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A box over the window that holds the focus until it closes: Escape or a click beside it closes
/// it, Tab goes round in it, and the focus returns to where it was.
class Card extends StackPane {
    private final VBox box = new VBox();
    private Runnable close = () -> {};
    private final ChangeListener<@Nullable Node> guard = (p, was, owner) -> keepFocus(owner);
    private @Nullable Node before;

    Card(String id, String title) {
        setId(id);
        getStyleClass().add("veil");
        box.getStyleClass().add("card");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText(title);
        getChildren().add(box);
        setAlignment(box, Pos.CENTER);
        setOnMousePressed(
                event -> {
                    if (equals(event.getTarget())) {
                        close();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    final VBox box() {
        return box;
    }

    final void close() {
        close.run();
    }

    /// The node that has the focus first.
    Node first() {
        return focusable(box, new ArrayList<>()).stream().findFirst().orElse(box);
    }

    final void opened(Runnable closing) {
        close = closing;
        before = getScene() == null ? null : getScene().getFocusOwner();
        first().requestFocus();
        if (getScene() != null) {
            getScene().focusOwnerProperty().addListener(guard);
        }
    }

    /// What comes to the front below while the card is open gets the focus afterwards.
    private void keepFocus(@Nullable Node owner) {
        if (owner != null && !within(owner)) {
            before = owner;
            takeBack();
        }
    }

    private void takeBack() {
        Scene scene = getScene();
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        if (getScene() != null) {
                            first().requestFocus();
                        }
                    }
                });
        Platform.requestNextPulse();
    }

    private boolean within(Node node) {
        Node at = node;
        while (at != null && !at.equals(this)) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Before it is taken away, which moves the focus.
    final void closing() {
        Scene scene = getScene();
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(guard);
        }
    }

    final void closed() {
        if (before != null) {
            before.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            step(event.isShiftDown() ? -1 : 1);
        }
    }

    private void step(int by) {
        List<Node> nodes = focusable(box, new ArrayList<>());
        if (!nodes.isEmpty()) {
            int at = nodes.indexOf(getScene().getFocusOwner());
            nodes.get(Math.floorMod(at + by, nodes.size())).requestFocus();
        }
    }

    private static List<Node> focusable(Parent parent, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                found.add(child);
            } else if (child instanceof Parent inner) {
                focusable(inner, found);
            }
        }
        return found;
    }
}
