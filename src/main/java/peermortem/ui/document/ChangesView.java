package peermortem.ui.document;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ScrollView;

import java.util.List;

/// Lines that were added and removed, each with its sign.
final class ChangesView extends ScrollView {
    private static final int MOST = 2000;

    private final Messages words;
    private final VBox lines = new VBox();

    ChangesView(Messages words, String id, String titleKey) {
        this.words = words;
        setId(id);
        setAccessibleText(words.get(titleKey));
        setFitToWidth(true);
        lines.getStyleClass().addAll("sheet", "source");
        setContent(lines);
    }

    void show(Changes changes) {
        if (changes.lines().isEmpty()) {
            lines.getChildren()
                    .setAll(Controls.wrapped(words.get("document.changes.none"), "muted"));
            return;
        }
        List<Node> rows = changes.lines().stream().limit(MOST).map(this::row).toList();
        lines.getChildren().setAll(rows);
    }

    private Node row(Changes.Line line) {
        String sign =
                switch (line.kind()) {
                    case SAME -> " ";
                    case ADDED -> "+";
                    case REMOVED -> "−";
                    case GAP -> "⋯";
                };
        HBox row =
                new HBox(
                        Controls.label(sign, "line-number", "mono"),
                        Controls.wrapped(line.text(), "mono"));
        row.getStyleClass()
                .addAll(
                        "source-line",
                        "change-" + line.kind().name().toLowerCase(java.util.Locale.ROOT));
        row.setAccessibleText(
                words.get(
                        "document.change." + line.kind().name().toLowerCase(java.util.Locale.ROOT),
                        line.text()));
        return row;
    }
}
