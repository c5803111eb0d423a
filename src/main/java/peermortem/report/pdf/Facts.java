package peermortem.report.pdf;

import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A row of three labelled facts.
record Facts(List<List<TextLine>> cells, boolean first) implements Block {
    private static final int COLUMNS = 3;
    private static final float WIDTH = Frame.MEASURE / COLUMNS;

    /// A label and its value.
    record Fact(String label, String value) {}

    Facts {
        cells = List.copyOf(cells);
    }

    static List<Block> of(Type type, List<Fact> facts) {
        List<Block> rows = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += COLUMNS) {
            List<List<TextLine>> cells = new ArrayList<>();
            for (Fact fact : facts.subList(from, Math.min(from + COLUMNS, facts.size()))) {
                List<TextLine> lines = new ArrayList<>();
                lines.add(
                        TextLine.fitting(
                                type,
                                fact.label().toUpperCase(Locale.ENGLISH),
                                Style.LABEL,
                                WIDTH - 10));
                lines.addAll(TextLine.wrapped(type, fact.value(), Style.BODY, WIDTH - 10));
                cells.add(lines);
            }
            rows.add(new Facts(cells, from == 0));
        }
        return rows;
    }

    @Override
    public float before() {
        return first ? 9 : 4;
    }

    @Override
    public float height() {
        return cells.stream().map(TextLine::height).max(Float::compare).orElse(0f);
    }

    @Override
    public void paint(Sheet sheet, float top) {
        for (int i = 0; i < cells.size(); i++) {
            float x = Frame.LEFT + i * WIDTH;
            List<TextLine> cell = cells.get(i);
            sheet.tagged(sheet.tags().paragraph(), () -> TextLine.paint(sheet, cell, x, top));
        }
    }
}
