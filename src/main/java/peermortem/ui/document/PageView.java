package peermortem.ui.document;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import peermortem.document.Block;
import peermortem.document.Postmortem;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;

/// The postmortem as a sheet of paper. Very long texts come in portions, so that the window stays
/// quick.
final class PageView extends StackPane {
    private static final int PORTION = 400;

    private final Messages words;
    private final TextSurface surface;

    PageView(Messages words) {
        this.words = words;
        this.surface = new TextSurface("page-text", words);
        surface.setAccessibleText(words.get("document.page"));
        getStyleClass().add("page-view");
        getChildren().add(surface);
    }

    TextSurface surface() {
        return surface;
    }

    void show(Postmortem postmortem, List<Highlight> highlights) {
        surface.clear(highlights);
        PageNodes nodes = new PageNodes(words, postmortem);
        if (postmortem.blocks().isEmpty()) {
            surface.show(List.of(Controls.label(words.get("document.empty"), "muted")), List.of());
            return;
        }
        List<Node> first = portion(nodes, postmortem.blocks(), 0);
        surface.show(first, nodes.takeCollected());
    }

    private List<Node> portion(PageNodes nodes, List<Block> blocks, int from) {
        int to = Math.min(blocks.size(), from + PORTION);
        List<Node> made = new ArrayList<>();
        blocks.subList(from, to).forEach(block -> made.add(nodes.node(block)));
        if (to < blocks.size()) {
            Button more =
                    Controls.button(
                            "page-more",
                            words.get("document.more", blocks.size() - to),
                            () -> {
                                List<Node> next = portion(nodes, blocks, to);
                                surface.extend(next, nodes.takeCollected());
                            });
            made.add(more);
        }
        return made;
    }
}
