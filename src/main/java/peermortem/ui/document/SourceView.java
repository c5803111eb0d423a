package peermortem.ui.document;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import peermortem.domain.Span;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;

/// The snapshot's text as it came, with line numbers and the same highlights as the page.
final class SourceView extends StackPane {
    private static final int PORTION = 800;
    private static final int LONGEST = 5000;

    private final Messages words;
    private final TextSurface surface;
    private String text = "";
    private boolean shown;

    SourceView(Messages words) {
        this.words = words;
        this.surface = new TextSurface("source-text", words);
        surface.setAccessibleText(words.get("document.source"));
        surface.getContent().getStyleClass().add("source");
        getStyleClass().add("source-view");
        getChildren().add(surface);
    }

    TextSurface surface() {
        return surface;
    }

    /// Takes a text; lines are made when they are looked at first.
    void setText(String snapshot, List<Highlight> highlights) {
        text = snapshot;
        shown = false;
        surface.clear(highlights);
    }

    void ensureShown() {
        if (!shown) {
            shown = true;
            List<TextBlock> blocks = new ArrayList<>();
            List<Span> lines = lines(text);
            surface.show(portion(lines, 0, blocks), blocks);
        }
    }

    private List<Node> portion(List<Span> lines, int from, List<TextBlock> blocks) {
        List<Node> rows = new ArrayList<>();
        int to = Math.min(lines.size(), from + PORTION);
        for (int i = from; i < to; i++) {
            TextBlock block = block(lines.get(i));
            blocks.add(block);
            Label number = Controls.label(Integer.toString(i + 1), "line-number");
            HBox.setHgrow(block, Priority.ALWAYS);
            HBox row = new HBox(number, block);
            row.getStyleClass().add("source-line");
            rows.add(row);
        }
        if (to < lines.size()) {
            Button more =
                    Controls.button(
                            "source-more",
                            words.get("document.more.lines", lines.size() - to),
                            () -> {
                                List<TextBlock> next = new ArrayList<>();
                                surface.extend(portion(lines, to, next), next);
                            });
            rows.add(more);
        }
        return rows;
    }

    private TextBlock block(Span line) {
        Span visible = Span.of(line.start(), Math.min(line.end(), line.start() + LONGEST));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.exact(visible.in(text), visible, List.of("mono")));
        if (visible.end() < line.end()) {
            pieces.add(
                    Piece.added(
                            words.get("document.cut", line.length() - LONGEST),
                            line.end(),
                            List.of("image")));
        }
        TextBlock block = new TextBlock("source-text");
        block.show(new BlockText(pieces));
        return block;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(Span.of(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(Span.of(start, text.length()));
        }
        return lines;
    }
}
