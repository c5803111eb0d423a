package peermortem.ui.common;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two groups of controls: one at the left and one at the right of a row, or below each other where
/// the row is too narrow for both.
public final class SplitRow extends Region {
    private static final double GAP = 14;

    private final Region left;
    private final Region right;

    public SplitRow(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(left.minWidth(-1), right.minWidth(-1)) + sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + GAP + right.prefWidth(-1) + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double upright = insets.getTop() + insets.getBottom();
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        return upright + (fits(width) ? Math.max(one, other) : one + other);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = getWidth() - sides();
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        if (fits(getWidth())) {
            double height = getHeight() - y - insets.getBottom();
            double rest = right.prefWidth(-1);
            left.resizeRelocate(x, y + height - one, left.prefWidth(-1), one);
            right.resizeRelocate(x + width - rest, y + (height - other) / 2, rest, other);
        } else {
            left.resizeRelocate(x, y, width, one);
            right.resizeRelocate(x, y + one, width, other);
        }
    }

    private boolean fits(double width) {
        return width < 0 || computePrefWidth(-1) <= width;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
