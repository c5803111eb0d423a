package peermortem.ui.why;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.text.CardRows;
import peermortem.text.CardWords;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.List;

/// The weights of a card as a table: an item per row, then what the class knows of its reviewers.
final class WeightGrid extends GridPane {
    private int rows;

    WeightGrid(Messages words, CardWords says, GradeCard card) {
        setId("why-weights");
        getStyleClass().add("weight-grid");
        CardRows shown = new CardRows(words, card);
        List<String> heads = shown.heads();
        for (int i = 0; i < heads.size(); i++) {
            getColumnConstraints().add(column(i == 0));
        }
        add(heads, "strong");
        for (ItemCard item : card.items()) {
            add(shown.cells(item, says.label(item.item())), item.met() ? "met" : "not-met");
        }
        shown.skills().forEach(row -> add(row, "muted"));
    }

    private static ColumnConstraints column(boolean first) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(first ? 140 : Region.USE_PREF_SIZE);
        column.setHgrow(first ? Priority.ALWAYS : Priority.NEVER);
        column.setHalignment(first ? HPos.LEFT : HPos.RIGHT);
        return column;
    }

    private void add(List<String> cells, String style) {
        for (int i = 0; i < cells.size(); i++) {
            Label label =
                    i == 0
                            ? Controls.wrapped(cells.get(i), style)
                            : Controls.label(cells.get(i), style);
            label.setId("why-" + rows + "-" + i);
            add(label, i, rows);
        }
        rows++;
    }
}
