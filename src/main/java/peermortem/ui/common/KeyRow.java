package peermortem.ui.common;

import javafx.scene.layout.HBox;

/// Keycaps and what they do, in a row.
public final class KeyRow extends HBox {
    public KeyRow(KeyHint hint) {
        getStyleClass().add("key-row");
        hint.keys().forEach(key -> getChildren().add(Controls.keycap(key)));
        getChildren().add(Controls.label(hint.label()));
    }
}
