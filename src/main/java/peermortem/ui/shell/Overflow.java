package peermortem.ui.shell;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/// Shows the window's content. Where that needs more width than the window has, as large words in a
/// small window do, it begins at the left and is moved by a bar, a wheel, and with the focus.
final class Overflow extends Pane {
    private static final double ROUNDING = 0.5;

    private final ScrollBar bar = new ScrollBar();
    private @Nullable Node content;
    private boolean wide;

    Overflow() {
        bar.setId("window-bar");
        bar.setFocusTraversable(false);
        bar.setVisible(false);
        bar.setManaged(false);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.valueProperty().addListener((property, before, now) -> requestLayout());
        getChildren().add(bar);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        sceneProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                now.focusOwnerProperty()
                                        .addListener((p, was, owner) -> follow(owner));
                            }
                        });
    }

    void show(Node node) {
        content = node;
        getChildren().setAll(node, bar);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (content == null) {
            return;
        }
        double needed = snapSizeX(content.minWidth(-1));
        wide = needed > getWidth() + ROUNDING;
        bar.setVisible(wide);
        double below = wide ? snapSizeY(bar.prefHeight(-1)) : 0;
        if (wide) {
            bar.setMax(needed - getWidth());
            bar.setVisibleAmount(bar.getMax() * getWidth() / needed);
            bar.setBlockIncrement(getWidth() / 2);
            bar.setUnitIncrement(getWidth() / 10);
            bar.setValue(Math.min(bar.getValue(), bar.getMax()));
            bar.resizeRelocate(0, getHeight() - below, getWidth(), below);
        }
        double left = wide ? snapPositionX(bar.getValue()) : 0;
        content.resizeRelocate(-left, 0, Math.max(getWidth(), needed), getHeight() - below);
    }

    private void scrolled(ScrollEvent event) {
        if (wide && event.getDeltaX() != 0) {
            event.consume();
            move(bar.getValue() - event.getDeltaX());
        }
    }

    private void follow(@Nullable Node owner) {
        if (!wide || content == null || owner == null || !holds(owner)) {
            return;
        }
        Bounds place = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        if (place.getMinX() < bar.getValue() || place.getWidth() > getWidth()) {
            move(place.getMinX());
        } else if (place.getMaxX() > bar.getValue() + getWidth()) {
            move(place.getMaxX() - getWidth());
        }
    }

    private boolean holds(Node node) {
        Parent above = node.getParent();
        while (above != null && !above.equals(content)) {
            above = above.getParent();
        }
        return above != null;
    }

    private void move(double to) {
        bar.setValue(Math.clamp(to, 0, bar.getMax()));
    }
}
