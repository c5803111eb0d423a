package peermortem.ui.document;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import peermortem.ui.common.KnownHeight;

/// Nodes below one another that are never lower than they like to be: a column asks each for both
/// heights several times, and each answer breaks all text in it into lines.
final class BlockBox extends VBox {
    private final KnownHeight height = new KnownHeight();

    BlockBox(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        setMinHeight(USE_PREF_SIZE);
    }

    BlockBox(Node content, String... styleClasses) {
        this(styleClasses);
        getChildren().add(content);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height.at(width, super::computePrefHeight);
    }

    @Override
    public void requestLayout() {
        if (height != null) { // not while the superclass is made
            height.forget();
        }
        super.requestLayout();
    }
}
