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
    private final BlockColumn<BlockNode> first = new BlockColumn<>(BlockNodes::of);

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
        PageText page = new PageText(words, postmortem);
        List<Block> blocks = postmortem.blocks();
        List<Node> nodes = portion(first, page, blocks, 0);
        if (blocks.isEmpty()) {
            nodes.add(Controls.label(words.get("document.empty"), "muted"));
        }
        surface.show(nodes, page.takeFilled(), highlights);
    }

    private List<Node> portion(
            BlockColumn<BlockNode> column, PageText page, List<Block> blocks, int from) {
        int to = Math.min(blocks.size(), from + PORTION);
        List<Node> nodes = new ArrayList<>();
        column.show(blocks.subList(from, to), page).forEach(shown -> nodes.add(shown.node()));
        if (to < blocks.size()) {
            nodes.add(more(page, blocks, to));
        }
        return nodes;
    }

    private Button more(PageText page, List<Block> blocks, int from) {
        return Controls.button(
                "page-more",
                words.get("document.more", blocks.size() - from),
                () -> {
                    BlockColumn<BlockNode> next = new BlockColumn<>(BlockNodes::of);
                    surface.extend(portion(next, page, blocks, from), page.takeFilled());
                });
    }
}
