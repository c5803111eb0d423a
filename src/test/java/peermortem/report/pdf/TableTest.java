package peermortem.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.report.font.Type;
import peermortem.report.font.Typefaces;

import java.util.List;

class TableTest {
    private final Type type = new Type(Typefaces.bundled());

    private Table rows(int count) {
        Table table = new Table(type, List.of(new Table.Column("Head", 500, Table.Align.LEFT)));
        for (int i = 0; i < count; i++) {
            table.row(row(table));
        }
        return table;
    }

    private static List<List<TextLine>> row(Table table) {
        return List.of(table.cell(0, "row", Style.BODY));
    }

    /// So many rows fill one page.
    private int onePage() {
        int count = 1;
        while (Pagination.of(rows(count + 1).blocks()).size() == 1) {
            count++;
        }
        return count;
    }

    private static List<Integer> sizes(Table table) {
        return Pagination.of(table.blocks()).stream().map(List::size).toList();
    }

    @Test
    void rowsThatBelongTogetherMoveToTheNextPageWithTheHead() {
        int full = onePage();
        assertEquals(List.of(full - 1 + 1, 2 + 1), sizes(rows(full + 1)));
        Table table = rows(full + 1);
        table.together(3);
        assertEquals(List.of(full - 2 + 1, 3 + 1), sizes(table));
    }

    @Test
    void totalsNeverStandAloneOnAPage() {
        int full = onePage();
        Table table = rows(full);
        table.total(row(table));
        assertEquals(List.of(full - 1 + 1, 2 + 1), sizes(table));
    }
}
