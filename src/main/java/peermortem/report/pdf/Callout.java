package peermortem.report.pdf;

import peermortem.report.font.Type;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// A tinted box with a bar at its left: what to read first.
record Callout(List<TextLine> lines, Color bar, Color tint, float above, float below)
        implements Block {
    private static final float INSET = 11;
    private static final float PADDING = 7;
    private static final float BAR = 2.4f;
    private static final int TOGETHER = 24;

    Callout {
        lines = List.copyOf(lines);
    }

    /// One box of several paragraphs.
    static List<Block> of(Type type, List<String> paragraphs, Color bar, Color tint) {
        List<List<TextLine>> parts = new ArrayList<>();
        for (String paragraph : paragraphs) {
            List<TextLine> lines =
                    TextLine.wrapped(type, paragraph, Style.BODY, Frame.MEASURE - 2 * INSET - BAR);
            for (int from = 0; from < lines.size(); from += TOGETHER) {
                parts.add(lines.subList(from, Math.min(from + TOGETHER, lines.size())));
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            float above = i == 0 ? PADDING : 2;
            float below = i == parts.size() - 1 ? PADDING : 2;
            blocks.add(new Callout(parts.get(i), bar, tint, above, below));
        }
        return blocks;
    }

    @Override
    public float height() {
        return above + TextLine.height(lines) + below;
    }

    @Override
    public void paint(Sheet sheet, float top) {
        sheet.artifact(
                () -> {
                    sheet.fill(Frame.LEFT, top, Frame.MEASURE, height(), tint);
                    sheet.fill(Frame.LEFT, top, BAR, height(), bar);
                });
        sheet.tagged(
                sheet.tags().paragraph(),
                () -> TextLine.paint(sheet, lines, Frame.LEFT + BAR + INSET, top + above));
    }
}
