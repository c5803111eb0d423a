package peermortem.ui.document;

import javafx.scene.Node;

import peermortem.document.Block;

import java.util.function.BiPredicate;

/// What shows a block of a page. It can show another block of its kind as well: nodes that stay in
/// the window need no new styles, which would take longer than all else that a page takes.
interface BlockNode {
    Node node();

    /// Shows a block; false, with nothing changed, where it is of another kind.
    boolean show(Block block, PageText page);

    /// A node for one kind of block, which `filled` fills or refuses.
    static <B extends Block> BlockNode of(
            Node node, Class<B> kind, BiPredicate<? super B, PageText> filled) {
        return new Filled<>(node, kind, filled);
    }

    /// See [#of].
    record Filled<B extends Block>(
            Node node, Class<B> kind, BiPredicate<? super B, PageText> filled)
            implements BlockNode {
        @Override
        public boolean show(Block block, PageText page) {
            return kind.isInstance(block) && filled.test(kind.cast(block), page);
        }
    }
}
