package peermortem.report.pdf;

import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.List;

/// A paragraph, or the part of a long one that stands on one page.
record Words(List<TextLine> lines, float before) implements Block {
    /// Lines that stay together; longer paragraphs may be parted.
    private static final int TOGETHER = 24;

    Words {
        lines = List.copyOf(lines);
    }

    static List<Block> of(Type type, String text, Style style, float before) {
        List<TextLine> lines = TextLine.wrapped(type, text, style, Frame.MEASURE);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            List<TextLine> part = lines.subList(from, Math.min(from + TOGETHER, lines.size()));
            blocks.add(new Words(part, from == 0 ? before : 0));
        }
        return blocks;
    }

    @Override
    public float height() {
        return TextLine.height(lines);
    }

    @Override
    public void paint(Sheet sheet, float top) {
        sheet.tagged(sheet.tags().paragraph(), () -> TextLine.paint(sheet, lines, Frame.LEFT, top));
    }
}
