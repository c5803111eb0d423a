package peermortem.ui.document;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import peermortem.document.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Blocks below one another; nodes of the text before are filled again where a block of their kind
/// comes.
final class BlockColumn<N extends BlockNode> {
    private final BiFunction<Block, PageText, N> made;
    private List<N> shown = List.of();

    /// `made` gives an empty node for blocks of one's kind.
    BlockColumn(BiFunction<Block, PageText, N> made) {
        this.made = made;
    }

    /// What shows these blocks, in their order.
    List<N> show(List<? extends Block> blocks, PageText page) {
        List<N> free =
                shown.stream()
                        .filter(node -> Children.few(node.node()))
                        .collect(Collectors.toCollection(ArrayList::new));
        shown = blocks.stream().map(block -> node(block, free, page)).toList();
        return shown;
    }

    /// The same as the whole content of a box.
    List<N> showIn(VBox box, List<? extends Block> blocks, PageText page) {
        List<Node> nodes = show(blocks, page).stream().map(BlockNode::node).toList();
        Children.become(box.getChildren(), nodes);
        return shown;
    }

    private N node(Block block, List<N> free, PageText page) {
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).show(block, page)) {
                return free.remove(i);
            }
        }
        N node = made.apply(block, page);
        node.show(block, page);
        return node;
    }
}
