package peermortem.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A line of a list that may hold several names, each in its own script.
public final class WordsCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        String shown = empty || words == null ? "" : Scripts.line(words);
        List<String> parts = Scripts.parts(shown);
        setAccessibleText(shown);
        setText(parts.size() == 1 ? shown : null);
        setGraphic(parts.size() == 1 ? null : row(parts));
        Scripts.fit(this, parts.size() == 1 ? shown : "");
    }

    private static HBox row(List<String> parts) {
        HBox row = new HBox();
        row.setAlignment(Pos.BASELINE_LEFT);
        for (String part : parts) {
            Text text = new Text(part);
            text.getStyleClass().add("words-part");
            Scripts.fit(text, part);
            row.getChildren().add(text);
        }
        return row;
    }
}
