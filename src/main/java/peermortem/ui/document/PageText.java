package peermortem.ui.document;

import peermortem.document.Block;
import peermortem.document.Inline;
import peermortem.document.Postmortem;
import peermortem.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// The text that a page is filled with, and the text blocks that were filled so far, in reading
/// order.
final class PageText {
    private final Messages words;
    private final BlockTexts texts;
    private final List<TextBlock> filled = new ArrayList<>();

    PageText(Messages words, Postmortem postmortem) {
        this.words = words;
        this.texts = new BlockTexts(words, postmortem.text());
    }

    Messages words() {
        return words;
    }

    boolean fill(TextBlock block, List<Inline> inlines) {
        return fill(block, texts.of(inlines));
    }

    boolean fill(TextBlock block, Block.Code code) {
        return fill(block, texts.of(code));
    }

    private boolean fill(TextBlock block, BlockText text) {
        block.show(text);
        filled.add(block);
        return true;
    }

    int length(Block.Cell cell) {
        return texts.of(cell.inlines()).length();
    }

    /// The text blocks filled since the last call.
    List<TextBlock> takeFilled() {
        List<TextBlock> taken = List.copyOf(filled);
        filled.clear();
        return taken;
    }
}
