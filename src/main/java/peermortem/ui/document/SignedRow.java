package peermortem.ui.document;

import javafx.geometry.Orientation;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A sign, and blocks beside it that take the rest of the width. A box would also ask how wide they
/// like to be, and all text in them would be laid out on one line for the answer.
final class SignedRow extends HBox {
    private final Region sign;
    private final Region content;

    SignedRow(Region sign, Region content) {
        super(sign, content);
        this.sign = sign;
        this.content = content;
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double left = snappedLeftInset() + beside();
        double rest = Math.max(0, width - left - snappedRightInset());
        return snappedTopInset()
                + Math.max(sign.prefHeight(-1), content.prefHeight(width < 0 ? -1 : rest))
                + snappedBottomInset();
    }

    /// What the sign and the space after it take.
    private double beside() {
        return signWidth() + snapSpaceX(getSpacing());
    }

    private double signWidth() {
        return snapSizeX(Math.max(sign.minWidth(-1), sign.prefWidth(-1)));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        sign.resizeRelocate(left, top, signWidth(), height);
        content.resizeRelocate(
                left + beside(),
                top,
                Math.max(0, getWidth() - left - beside() - snappedRightInset()),
                height);
    }
}
