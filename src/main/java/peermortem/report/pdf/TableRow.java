package peermortem.report.pdf;

import org.openpdf.text.pdf.PdfStructureElement;

import java.util.List;
import java.util.Optional;

/// One row of a table.
record TableRow(Table table, Kind kind, List<List<TextLine>> cells) implements Block {
    /// What a row is: the head, a group's title over all columns, an item, more of a long item, the
    /// totals.
    enum Kind {
        HEAD,
        GROUP,
        BODY,
        MORE,
        TOTAL
    }

    TableRow {
        cells = List.copyOf(cells);
    }

    @Override
    public float height() {
        return cells.stream().map(TextLine::height).max(Float::compare).orElse(0f)
                + 2 * table.padding();
    }

    /// How far below the top the middle of the first line is.
    float firstMiddle() {
        return table.padding() + cells.getFirst().getFirst().style().leading() / 2;
    }

    @Override
    public boolean staysWithNext() {
        return kind == Kind.HEAD || kind == Kind.GROUP;
    }

    @Override
    public Optional<Block> repeated() {
        return kind == Kind.HEAD ? Optional.empty() : Optional.of(table.head());
    }

    @Override
    public void paint(Sheet sheet, float top) {
        float bottom = top + height();
        sheet.artifact(
                () -> {
                    if (kind == Kind.GROUP) {
                        sheet.fill(
                                Frame.LEFT,
                                top + 0.5f,
                                Frame.MEASURE,
                                height() - 0.5f,
                                Palette.TINT);
                    }
                    if (kind == Kind.TOTAL) {
                        sheet.rule(Frame.LEFT, top, Frame.RIGHT, top, 0.9f, Palette.INK);
                    } else {
                        sheet.rule(Frame.LEFT, bottom, Frame.RIGHT, bottom, 0.5f, Palette.RULE);
                    }
                });
        PdfStructureElement row = sheet.tags().row(table.tag(sheet.tags()));
        float left = Frame.LEFT;
        for (int i = 0; i < cells.size(); i++) {
            Table.Column column = table.columns().get(i);
            float width = kind == Kind.GROUP ? Frame.MEASURE : column.width();
            float x = left;
            List<TextLine> cell = cells.get(i);
            sheet.tagged(
                    tag(sheet.tags(), row, i),
                    () -> cell(sheet, cell, column.align(), x, width, top + table.padding()));
            left += width;
        }
    }

    private PdfStructureElement tag(Tags tags, PdfStructureElement row, int cell) {
        if (kind == Kind.HEAD) {
            return tags.headCell(row, Tags.Scope.COLUMN);
        }
        return cell == 0 && kind != Kind.MORE ? tags.headCell(row, Tags.Scope.ROW) : tags.cell(row);
    }

    private static void cell(
            Sheet sheet, List<TextLine> lines, Table.Align align, float x, float width, float top) {
        float at = top;
        for (TextLine line : lines) {
            switch (align) {
                case LEFT -> sheet.text(line.line(), line.style(), x + Table.INSET, at);
                case CENTRE -> sheet.centred(line.line(), line.style(), x + width / 2, at);
                case RIGHT ->
                        sheet.flushRight(line.line(), line.style(), x + width - Table.INSET, at);
            }
            at += line.style().leading();
        }
    }
}
