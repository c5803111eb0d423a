package peermortem.report.pdf;

import peermortem.report.font.Type;

import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;

/// How many of all are of each kind: one bar in parts as long as their counts, with words below
/// each part that is not empty.
final class PartsBar implements Block {
    private static final float BAR = 11;
    private static final float GAP = 3;
    private static final float BETWEEN = 14;

    private final Type type;
    private final List<Part> parts;

    /// One kind: its words, which say the count too.
    record Part(String words, int count, Color color) {}

    PartsBar(Type type, List<Part> parts) {
        this.type = type;
        this.parts = parts.stream().filter(p -> p.count() > 0).toList();
    }

    @Override
    public float before() {
        return 3;
    }

    @Override
    public float height() {
        return BAR + GAP + Style.SMALL.leading() + 3;
    }

    @Override
    public void paint(Sheet sheet, float top) {
        String alternative = parts.stream().map(Part::words).collect(Collectors.joining(", "));
        sheet.tagged(sheet.tags().figure(alternative), () -> draw(sheet, top));
    }

    private void draw(Sheet sheet, float top) {
        int all = Math.max(1, parts.stream().mapToInt(Part::count).sum());
        float x = Frame.LEFT;
        float words = Frame.LEFT;
        for (Part part : parts) {
            float width = Frame.MEASURE * part.count() / all;
            sheet.fill(x, top, Math.max(1, width - 1), BAR, part.color());
            x += width;
            TextLine line = TextLine.of(type, part.words(), Style.SMALL);
            float middle = top + BAR + GAP + Style.SMALL.leading() / 2;
            sheet.dot(words + 3, middle + 0.5f, 2.6f, part.color());
            sheet.text(line.line(), line.style(), words + 9, top + BAR + GAP);
            words += 9 + line.line().width() + BETWEEN;
        }
    }
}
