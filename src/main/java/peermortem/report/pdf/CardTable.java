package peermortem.report.pdf;

import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.report.font.Type;
import peermortem.text.CardRows;
import peermortem.text.CardWords;

import java.util.ArrayList;
import java.util.List;

/// What each piece of evidence says of each item, the probability that it makes, the grade if a TA
/// decided the item the other way, and what is known of the reviewers.
final class CardTable {
    private static final float NARROW = 40;
    private static final float WIDE = 58;
    private static final float TIGHT = 0.9f;

    private static final Style CELL =
            new Style(Style.SMALL.weight(), Style.SMALL.size(), Style.SMALL.leading(), Palette.INK);

    private final Type type;
    private final Wording wording;
    private final CardWords words;
    private final GradeCard card;

    CardTable(Type type, Wording wording, CardWords words, GradeCard card) {
        this.type = type;
        this.wording = wording;
        this.words = words;
        this.card = card;
    }

    List<Block> blocks() {
        CardRows rows = new CardRows(wording.messages(), card);
        Table table = new Table(type, columns(rows.heads()), TIGHT);
        for (ItemCard item : card.items()) {
            table.row(cells(table, rows.cells(item, words.label(item.item())), CELL));
        }
        List<List<String>> skills = rows.skills();
        skills.forEach(row -> table.row(cells(table, row, Style.SMALL)));
        table.together(skills.size() + 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Gap(6));
        blocks.addAll(table.blocks());
        blocks.addAll(Words.of(type, wording.get("card.legend"), Style.SMALL, 4));
        return blocks;
    }

    private static List<Table.Column> columns(List<String> heads) {
        List<Table.Column> columns = new ArrayList<>();
        float item = Frame.MEASURE - (heads.size() - 2) * NARROW - WIDE;
        columns.add(new Table.Column(heads.getFirst(), item, Table.Align.LEFT));
        for (String head : heads.subList(1, heads.size() - 1)) {
            columns.add(new Table.Column(head, NARROW, Table.Align.RIGHT));
        }
        columns.add(new Table.Column(heads.getLast(), WIDE, Table.Align.RIGHT));
        return columns;
    }

    private static List<List<TextLine>> cells(Table table, List<String> words, Style style) {
        List<List<TextLine>> cells = new ArrayList<>();
        words.forEach(w -> cells.add(table.cell(cells.size(), w, style)));
        return cells;
    }
}
