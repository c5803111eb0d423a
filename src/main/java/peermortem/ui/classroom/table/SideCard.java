package peermortem.ui.classroom.table;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.ui.common.Controls;

/// A framed card in the column beside the table: a title and lines.
class SideCard extends VBox {
    private final VBox lines = new VBox();

    SideCard(String id, String title) {
        setId(id);
        getStyleClass().add("side-card");
        lines.getStyleClass().add("side-lines");
        getChildren().addAll(Controls.label(title, "card-title"), lines);
    }

    final void clear() {
        lines.getChildren().clear();
    }

    final void add(Node node) {
        lines.getChildren().add(node);
    }

    final void addQuiet(String sentence) {
        add(Controls.wrapped(sentence, "muted"));
    }

    /// A line of words with something at its right end.
    final void addLine(String words, Node end) {
        Label label = Controls.wrapped(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(label, end);
        line.getStyleClass().add("side-line");
        add(line);
    }

    final void addLine(String words, String figure) {
        addLine(words, Controls.label(figure, "strong"));
    }
}
