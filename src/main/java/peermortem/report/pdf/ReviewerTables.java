package peermortem.report.pdf;

import peermortem.domain.ItemId;
import peermortem.domain.TickVerdict;
import peermortem.report.Difference;
import peermortem.report.ReviewGiven;
import peermortem.report.ReviewerReport;
import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The tables of a reviewer's report.
final class ReviewerTables {
    private static final float FIGURE = 70;

    private final Type type;
    private final Wording wording;
    private final ReviewerReport report;

    ReviewerTables(Type type, Wording wording, ReviewerReport report) {
        this.type = type;
        this.wording = wording;
        this.report = report;
    }

    List<Block> given() {
        Table table =
                new Table(
                        type,
                        List.of(
                                column("author", Frame.MEASURE - 350, Table.Align.LEFT),
                                column("submitted", 140, Table.Align.LEFT),
                                column("own", FIGURE, Table.Align.RIGHT),
                                column("counted", FIGURE, Table.Align.RIGHT),
                                column("difference", FIGURE, Table.Align.RIGHT)));
        report.given().forEach(given -> table.row(given(table, given)));
        return table.blocks();
    }

    private List<List<TextLine>> given(Table table, ReviewGiven given) {
        String when =
                given.submitted()
                        .map(at -> wording.moment(at, given.late()))
                        .orElse(wording.get("report.reviewer.open"));
        return List.of(
                table.cell(0, given.author(), Style.BODY),
                table.cell(1, when, Style.BODY),
                table.cell(2, Wording.percent(given.percent()), Style.BODY),
                table.cell(3, Wording.percent(given.counted()), Style.BODY),
                table.cell(4, difference(given.percent(), given.counted()), Style.BODY));
    }

    private static String difference(OptionalDouble own, OptionalDouble counted) {
        if (own.isEmpty() || counted.isEmpty()) {
            return "–";
        }
        return Wording.signed(own.getAsDouble() - counted.getAsDouble());
    }

    /// Items that a TA decided otherwise; empty where there are none.
    List<Block> decisions() {
        return differences("decided", ReviewGiven::differences);
    }

    /// Items that are certain otherwise; empty where there are none.
    List<Block> certain() {
        return differences("settled", ReviewGiven::certain);
    }

    private List<Block> differences(String last, Function<ReviewGiven, List<Difference>> of) {
        Table table =
                new Table(
                        type,
                        List.of(
                                column("item", Frame.MEASURE - 260, Table.Align.LEFT),
                                column("author", 120, Table.Align.LEFT),
                                column("ticked", FIGURE, Table.Align.CENTRE),
                                column(last, FIGURE, Table.Align.CENTRE)));
        boolean any = false;
        for (ReviewGiven given : report.given()) {
            for (Difference difference : of.apply(given)) {
                table.row(difference(table, given.author(), difference));
                any = true;
            }
        }
        return any ? table.blocks() : List.of();
    }

    private List<List<TextLine>> difference(Table table, String author, Difference difference) {
        List<TextLine> first = new ArrayList<>(table.cell(0, label(difference.item()), Style.BODY));
        first.addAll(table.cell(0, difference.reason(), Style.SMALL));
        return List.of(
                first,
                table.cell(1, author, Style.BODY),
                verdict(table, 2, difference.ticked()),
                verdict(table, 3, difference.decided()));
    }

    private List<TextLine> verdict(Table table, int column, boolean met) {
        TickVerdict verdict = met ? TickVerdict.MET : TickVerdict.NOT_MET;
        return table.cell(column, wording.tick(verdict), Style.CELL.in(Wording.color(verdict)));
    }

    private String label(ItemId item) {
        return report.head().rubric().item(item).map(Wording::label).orElse(item.value());
    }

    private Table.Column column(String name, float width, Table.Align align) {
        return new Table.Column(wording.get("report.column." + name), width, align);
    }
}
