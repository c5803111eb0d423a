package peermortem.ui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Words in a list that may hold several names, each in its own script; as many lines as they need.
public final class WordsCell extends ListCell<String> {
    /// Words from right to left must not be cut (see `LineBreaks`), and the longest fits in this.
    private static final double LEAST = 260;

    public WordsCell() {
        getStyleClass().add("words-cell");
        setWrapText(true);
        setPrefWidth(0); // as wide as the list, not as its longest words
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        String shown = empty || words == null ? "" : Scripts.line(words);
        List<String> parts = Scripts.parts(shown);
        boolean plain = parts.size() == 1 && LineBreaks.anywhere(shown);
        setAccessibleText(shown);
        setText(plain ? shown : null);
        setGraphic(plain ? null : lines(parts));
        Scripts.fit(this, plain ? shown : "");
    }

    private Node lines(List<String> parts) {
        TextFlow flow = new TextFlow();
        flow.setMinWidth(LEAST);
        for (String part : parts) {
            for (String words : LineBreaks.parts(part)) {
                Text text = new Text(words);
                text.getStyleClass().add("words-part");
                Scripts.fit(text, part);
                flow.getChildren().add(text);
            }
        }
        flow.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.max(
                                                LEAST,
                                                getWidth()
                                                        - snappedLeftInset()
                                                        - snappedRightInset()),
                                widthProperty(),
                                insetsProperty()));
        return new VBox(flow); // asks for the height of that width
    }
}
