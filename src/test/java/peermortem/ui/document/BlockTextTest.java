package peermortem.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.IndexRange;

import org.junit.jupiter.api.Test;

import peermortem.document.Block;
import peermortem.document.Postmortem;
import peermortem.domain.ItemId;
import peermortem.domain.Span;
import peermortem.text.Messages;

import java.util.List;
import java.util.Optional;

class BlockTextTest {
    private static final String SOURCE = "We saw **high load** at 02:00 &amp; paged `ops`.";

    private final BlockText text = text(SOURCE);

    @Test
    void shownTextHasNoMarks() {
        assertEquals("We saw high load at 02:00 & paged ops.", text.shown());
    }

    @Test
    void spansGoThereAndBack() {
        Span load = span("load");
        assertEquals(Optional.of(new IndexRange(12, 16)), text.shownAt(load));
        assertEquals(Optional.of(load), text.sourceOf(12, 16));
    }

    @Test
    void aSpanOverMarksCoversTheWordsBetween() {
        Span whole = Span.of(SOURCE.indexOf("high"), SOURCE.indexOf("02:00") + 5);
        IndexRange shown = text.shownAt(whole).orElseThrow();
        assertEquals(
                "high load at 02:00", text.shown().substring(shown.getStart(), shown.getEnd()));
    }

    @Test
    void numbersFollowTheirWordsAndAreNotCopied() {
        BlockText numbered =
                text.numbered(
                        List.of(
                                new Highlight(
                                        span("02:00"), Highlight.Kind.FOUND, 4, ItemId.of("a")),
                                new Highlight(
                                        span("02:00"), Highlight.Kind.UNSURE, 5, ItemId.of("b"))));
        assertEquals("We saw high load at 02:00\u202F4,5 & paged ops.", numbered.shown());
        assertEquals(text.shown(), numbered.plain(0, numbered.length()));
        assertEquals(
                Optional.of(span("ops")),
                numbered.sourceOf(numbered.length() - 4, numbered.length() - 1));
    }

    @Test
    void codeLinesKeepTheirPlaces() {
        String source = "- step\n\n      kubectl get\n      kubectl top\n";
        Postmortem postmortem = Postmortem.parse(source);
        Block.Listing list = (Block.Listing) postmortem.blocks().getFirst();
        Block.Code code = (Block.Code) list.entries().getFirst().blocks().getLast();
        BlockText shown = new BlockTexts(Messages.english(), source).of(code);
        assertEquals("kubectl get\nkubectl top", shown.shown());
        Span top = Span.of(source.indexOf("top"), source.indexOf("top") + 3);
        assertEquals(Optional.of(top), shown.sourceOf(20, 23));
    }

    @Test
    void changesKeepALittleAroundThem() {
        String before = "a\nb\nc\nd\ne\nf\ng\n";
        List<Changes.Line> lines = Changes.between(before, before.replace("d", "D")).lines();
        assertEquals(
                "GAP SAME SAME REMOVED ADDED SAME SAME GAP",
                String.join(" ", lines.stream().map(l -> l.kind().name()).toList()));
        assertEquals(List.of(), Changes.between(before, before).lines());
    }

    private static Span span(String words) {
        return Span.of(SOURCE.indexOf(words), SOURCE.indexOf(words) + words.length());
    }

    private static BlockText text(String source) {
        Block.Paragraph paragraph = (Block.Paragraph) Postmortem.parse(source).blocks().getFirst();
        return new BlockTexts(Messages.english(), source).of(paragraph.inlines());
    }
}
