package peermortem.ui.document;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;

import peermortem.document.Block;
import peermortem.text.Messages;

/// Makes what shows each kind of block.
final class BlockNodes {
    private BlockNodes() {}

    /// An empty node for blocks of this one's kind.
    static BlockNode of(Block block, PageText page) {
        return switch (block) {
            case Block.Heading heading -> heading(level(heading), page.words());
            case Block.Paragraph paragraph -> paragraph();
            case Block.Listing listing -> new ListNode();
            case Block.Entry entry -> new EntryNode(entry.task().isPresent());
            case Block.Table table -> new TableNode();
            case Block.Row row -> BlockNode.of(new HBox(), Block.Row.class, (other, of) -> true);
            case Block.Cell cell -> cell();
            case Block.Code code -> code();
            case Block.Quote quote -> quote();
            case Block.Rule rule ->
                    BlockNode.of(new Separator(), Block.Rule.class, (other, of) -> true);
        };
    }

    private static int level(Block.Heading heading) {
        return Math.clamp(heading.level(), 1, 6);
    }

    private static BlockNode heading(int level, Messages words) {
        TextBlock text = new TextBlock("heading", "heading-" + level);
        text.setAccessibleRoleDescription(words.get("document.heading", level));
        BlockBox box = new BlockBox(text, "heading-box", "heading-box-" + level);
        return BlockNode.of(
                box,
                Block.Heading.class,
                (heading, page) -> level(heading) == level && page.fill(text, heading.inlines()));
    }

    private static BlockNode paragraph() {
        TextBlock text = new TextBlock("paragraph");
        return BlockNode.of(
                text,
                Block.Paragraph.class,
                (paragraph, page) -> page.fill(text, paragraph.inlines()));
    }

    private static BlockNode cell() {
        TextBlock text = new TextBlock("cell");
        return BlockNode.of(
                text, Block.Cell.class, (cell, page) -> page.fill(text, cell.inlines()));
    }

    private static BlockNode code() {
        TextBlock text = new TextBlock("code-text");
        BlockBox box = new BlockBox(text, "code-box");
        box.setAccessibleRole(AccessibleRole.PARENT);
        return BlockNode.of(
                box,
                Block.Code.class,
                (code, page) -> {
                    box.setAccessibleText(page.words().get("document.code", code.language()));
                    return page.fill(text, code);
                });
    }

    private static BlockNode quote() {
        BlockBox box = new BlockBox("blocks", "quote");
        BlockColumn<BlockNode> column = new BlockColumn<>(BlockNodes::of);
        return BlockNode.of(
                box,
                Block.Quote.class,
                (quote, page) -> {
                    column.showIn(box, quote.blocks(), page);
                    return true;
                });
    }
}
