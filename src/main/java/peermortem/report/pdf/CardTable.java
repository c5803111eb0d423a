package peermortem.report.pdf;

import peermortem.domain.Decision;
import peermortem.domain.PersonId;
import peermortem.domain.card.Contribution;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.domain.card.ReviewerSkill;
import peermortem.report.font.Type;
import peermortem.text.CardWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each piece of evidence says of each item, the probability that it makes, and the grade if a
/// TA decided the item the other way.
final class CardTable {
    private static final float NARROW = 40;
    private static final float WIDE = 58;

    /// With more reviewers their ticks share one column.
    private static final int MOST_REVIEWERS = 5;

    private static final Style CELL =
            new Style(Style.SMALL.weight(), Style.SMALL.size(), Style.SMALL.leading(), Palette.INK);

    private final Type type;
    private final Wording wording;
    private final CardWords words;
    private final GradeCard card;
    private final List<PersonId> reviewers;

    CardTable(Type type, Wording wording, CardWords words, GradeCard card) {
        this.type = type;
        this.wording = wording;
        this.words = words;
        this.card = card;
        this.reviewers = card.reviewers().stream().map(ReviewerSkill::reviewer).toList();
    }

    List<Block> blocks() {
        Table table = new Table(type, columns());
        card.items().forEach(item -> table.row(row(table, item)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Gap(6));
        blocks.addAll(table.blocks());
        blocks.addAll(Words.of(type, wording.get("card.legend"), Style.SMALL, 4));
        return blocks;
    }

    private boolean apart() {
        return reviewers.size() <= MOST_REVIEWERS;
    }

    private List<Table.Column> columns() {
        List<String> heads = new ArrayList<>();
        heads.add(wording.get("card.column.base"));
        heads.add(wording.get("card.column.checks"));
        if (apart()) {
            reviewers.forEach(r -> heads.add(r.value()));
        } else {
            heads.add(wording.get("card.column.ticks"));
        }
        if (card.auditChecks() > 0) {
            heads.add(wording.get("card.column.audit"));
        }
        heads.add(wording.get("card.column.probability"));
        float item = Frame.MEASURE - heads.size() * NARROW - WIDE;
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(wording.get("card.column.item"), item, Table.Align.LEFT));
        heads.forEach(h -> columns.add(new Table.Column(h, NARROW, Table.Align.RIGHT)));
        columns.add(
                new Table.Column(wording.get("card.column.otherwise"), WIDE, Table.Align.RIGHT));
        return columns;
    }

    private List<List<TextLine>> row(Table table, ItemCard item) {
        List<String> texts = new ArrayList<>();
        texts.add(weight(item.of(Contribution.Kind.BASE_RATE)));
        texts.add(weight(item.of(Contribution.Kind.FINDING)));
        if (apart()) {
            reviewers.forEach(r -> texts.add(weight(item.of(r))));
        } else {
            texts.add(CardWords.weight(item.sum(Contribution.Kind.TICK)));
        }
        if (card.auditChecks() > 0) {
            texts.add(weight(item.of(Contribution.Kind.OFFSET)));
        }
        texts.add(CardWords.probability(item.probability()));
        texts.add(otherwise(item));
        List<List<TextLine>> cells = new ArrayList<>();
        cells.add(table.cell(0, words.label(item.item()), CELL));
        texts.forEach(t -> cells.add(table.cell(cells.size(), t, CELL)));
        return cells;
    }

    private static String weight(Optional<Contribution> piece) {
        return piece.map(p -> CardWords.weight(p.logOdds())).orElse("–");
    }

    private String otherwise(ItemCard item) {
        Optional<Decision> decision = item.decision();
        return decision.isPresent()
                ? wording.get("card.decided")
                : item.otherwise().map(w -> Wording.percent(w.percent())).orElse("–");
    }
}
