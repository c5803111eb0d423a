package peermortem.report.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;

import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.List;

/// A table over the full measure. Its head row is repeated on each page; a long first cell may be
/// parted.
final class Table {
    /// How a column's cells stand.
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// A column with its head's words and width in points.
    record Column(String head, float width, Align align) {}

    static final float INSET = 4;
    private static final float PADDING = 2.6f;
    private static final int TOGETHER = 30;
    private static final float SHORT = 80;
    private static final float LEAST_HEAD = 5.2f;
    private static final float LEAST_CELL = 6.4f;

    private final Type type;
    private final List<Column> columns;
    private final float padding;
    private final TableRow head;
    private final List<Block> rows = new ArrayList<>();
    private @Nullable PdfStructureElement tag;

    Table(Type type, List<Column> columns) {
        this(type, columns, PADDING);
    }

    /// A table whose cells have so many points above and below their words.
    Table(Type type, List<Column> columns, float padding) {
        this.type = type;
        this.padding = padding;
        this.columns = List.copyOf(columns);
        List<List<TextLine>> cells = new ArrayList<>();
        Style style = headStyle();
        for (Column column : columns) {
            cells.add(TextLine.wrapped(type, column.head(), style, inner(column)));
        }
        head = new TableRow(this, TableRow.Kind.HEAD, cells);
        rows.add(head);
    }

    float padding() {
        return padding;
    }

    List<Column> columns() {
        return columns;
    }

    TableRow head() {
        return head;
    }

    /// The rows; neither the first nor the last one stands alone on a page.
    List<Block> blocks() {
        keep(1);
        keep(rows.size() - 2);
        return List.copyOf(rows);
    }

    /// Keeps a row with the next one where both are short.
    private void keep(int index) {
        if (index > 0
                && index < rows.size() - 1
                && rows.get(index).height() + rows.get(index + 1).height() <= SHORT) {
            rows.set(index, new Kept(rows.get(index)));
        }
    }

    /// The element that holds the rows, made when the first row is drawn.
    PdfStructureElement tag(Tags tags) {
        PdfStructureElement made = tag;
        if (made == null) {
            made = tags.table();
            tag = made;
        }
        return made;
    }

    /// The width that words have in a column.
    float inner(int column) {
        return inner(columns.get(column));
    }

    private static float inner(Column column) {
        return column.width() - (column.align() == Align.CENTRE ? 2 : 2 * INSET);
    }

    void group(String title) {
        float width = Frame.MEASURE - 2 * INSET;
        rows.add(
                new TableRow(
                        this,
                        TableRow.Kind.GROUP,
                        List.of(TextLine.wrapped(type, title, Style.STRONG, width))));
    }

    /// A row whose first cell may be long.
    void row(List<List<TextLine>> cells) {
        List<TextLine> first = cells.getFirst();
        List<List<TextLine>> start = new ArrayList<>(cells);
        start.set(0, first.subList(0, Math.min(TOGETHER, first.size())));
        rows.add(new TableRow(this, TableRow.Kind.BODY, start));
        for (int from = TOGETHER; from < first.size(); from += TOGETHER) {
            List<TextLine> part = first.subList(from, Math.min(from + TOGETHER, first.size()));
            rows.add(new TableRow(this, TableRow.Kind.MORE, List.of(part)));
        }
    }

    /// A row of short cells with a drawing in one column, whose own cell is empty.
    void drawn(List<List<TextLine>> cells, int column, Drawn.Drawing drawing) {
        float x = Frame.LEFT + INSET;
        for (int i = 0; i < column; i++) {
            x += columns.get(i).width();
        }
        TableRow row = new TableRow(this, TableRow.Kind.BODY, cells);
        rows.add(new Drawn(row, x, columns.get(column).width() - 2 * INSET, drawing));
    }

    /// Keeps the last rows on one page.
    void together(int last) {
        for (int i = Math.max(0, rows.size() - last); i < rows.size() - 1; i++) {
            rows.set(i, new Kept(rows.get(i)));
        }
    }

    /// The last row, which never stands alone on a page.
    void total(List<List<TextLine>> cells) {
        rows.add(new TableRow(this, TableRow.Kind.TOTAL, cells));
        together(2);
    }

    /// The heads' style, smaller where the longest word of one of them asks for it.
    private Style headStyle() {
        Style style = Style.HEAD;
        for (Column column : columns) {
            for (String word : column.head().split(" ")) {
                style = style.fitting(type, word, inner(column), LEAST_HEAD);
            }
        }
        return style;
    }

    /// A verdict on one line, smaller where the column is narrow.
    List<TextLine> verdict(int column, String words, Style style) {
        return cell(column, words, style.fitting(type, words, inner(column), LEAST_CELL));
    }

    /// Words as the cell of a column.
    List<TextLine> cell(int column, String words, Style style) {
        return TextLine.wrapped(type, words, style, inner(column));
    }
}
