package peermortem.ui.common;

import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// Two things of the same width and height beside each other.
public final class SideBySide extends GridPane {
    public SideBySide(Region one, Region other) {
        getStyleClass().add("side-by-side");
        for (Region side : new Region[] {one, other}) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
            side.setMinWidth(0);
            side.setMaxHeight(Double.MAX_VALUE);
        }
        RowConstraints row = new RowConstraints();
        row.setValignment(VPos.TOP);
        getRowConstraints().add(row);
        addRow(0, one, other);
    }
}
