package peermortem.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import peermortem.ui.common.KeyHint;
import peermortem.ui.common.KeyRow;

import java.util.List;

/// Keys in a row, the most useful first and last the one that shows all: where there is no room for
/// every one, those before the last are left out whole.
final class KeyHints extends HBox {
    KeyHints() {
        getStyleClass().add("key-hints");
        setMinWidth(0);
    }

    void show(List<KeyHint> hints) {
        getChildren().setAll(hints.stream().map(KeyHints::row).toList());
    }

    private static KeyRow row(KeyHint hint) {
        KeyRow row = new KeyRow(hint);
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> rows = getManagedChildren();
        if (rows.isEmpty()) {
            return;
        }
        Node all = rows.getLast();
        boolean fit = end(all) <= getWidth() + 1;
        double width = all.getLayoutBounds().getWidth();
        double at = 0;
        boolean room = true;
        for (Node row : rows.subList(0, rows.size() - 1)) {
            room &= fit || end(row) + getSpacing() + width <= getWidth() + 1;
            row.setVisible(room);
            at = room ? end(row) + getSpacing() : at;
        }
        // placed anew it would ask for another layout, and so on
        all.setTranslateX(fit ? 0 : at - all.getLayoutX());
        all.setVisible(end(all) + all.getTranslateX() <= getWidth() + 1);
    }

    private static double end(Node row) {
        return row.getLayoutX() + row.getLayoutBounds().getWidth();
    }
}
