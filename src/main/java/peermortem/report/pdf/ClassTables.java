package peermortem.report.pdf;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionState;
import peermortem.domain.TickVerdict;
import peermortem.report.ClassReport;
import peermortem.report.ClassRow;
import peermortem.report.ItemStanding;
import peermortem.report.ReviewerRow;
import peermortem.report.Ruling;
import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// The tables of a class report.
final class ClassTables {
    private final Type type;
    private final Wording wording;
    private final ClassReport report;
    private final double most;

    ClassTables(Type type, Wording wording, ClassReport report, double most) {
        this.type = type;
        this.wording = wording;
        this.report = report;
        this.most = most;
    }

    /// The items, those that most submissions miss first.
    List<Block> items() {
        Table table =
                table(
                        column("report.column.item", 211, Table.Align.LEFT),
                        column("report.column.met", 60, Table.Align.RIGHT),
                        new Table.Column("", 100, Table.Align.LEFT),
                        column("report.column.agreement", 56, Table.Align.RIGHT),
                        column("report.column.alpha", 46, Table.Align.RIGHT),
                        column("report.column.ac1", 46, Table.Align.RIGHT));
        report.items().stream()
                .sorted(Comparator.comparingDouble(ClassTables::share))
                .forEach(item -> table.drawn(item(table, item), 2, Drawn.bar(share(item))));
        return table.blocks();
    }

    private static double share(ItemStanding item) {
        return item.of() == 0 ? 0 : (double) item.met() / item.of();
    }

    private List<List<TextLine>> item(Table table, ItemStanding item) {
        List<TextLine> first = new ArrayList<>(table.cell(0, label(item.item()), Style.BODY));
        if (item.reword()) {
            first.addAll(
                    table.cell(
                            0, wording.get("report.class.reword"), Style.SMALL.in(Palette.AMBER)));
        }
        return List.of(
                first,
                table.verdict(1, wording.get("report.class.of", item.met(), item.of()), Style.BODY),
                List.of(),
                table.cell(3, Wording.percent(item.agreement()), Style.BODY),
                table.cell(4, Wording.decimals(item.alpha()), Style.BODY),
                table.cell(5, Wording.decimals(item.ac1()), Style.BODY));
    }

    List<Block> students() {
        Table table =
                table(
                        column("report.column.student", 171, Table.Align.LEFT),
                        column("report.column.state", 76, Table.Align.LEFT),
                        column("report.column.reviews", 48, Table.Align.RIGHT),
                        column("report.column.grade", 52, Table.Align.RIGHT),
                        column("report.column.interval", 74, Table.Align.RIGHT),
                        new Table.Column("", 90, Table.Align.LEFT));
        for (ClassRow row : report.students()) {
            table.drawn(student(table, row), 5, interval(row));
        }
        return table.blocks();
    }

    private List<List<TextLine>> student(Table table, ClassRow row) {
        String state = row.state().spelling().replace('-', ' ');
        boolean late = row.late() && row.state() != SubmissionState.LATE;
        boolean known = row.low().isPresent() && row.high().isPresent();
        String interval =
                known
                        ? Wording.number(row.low().getAsDouble())
                                + " – "
                                + Wording.number(row.high().getAsDouble())
                        : "–";
        return List.of(
                table.cell(0, row.student().shown(), Style.BODY),
                table.cell(1, late ? wording.get("report.late", state) : state, Style.BODY),
                table.cell(2, String.valueOf(row.reviews()), Style.BODY),
                table.cell(3, Wording.percent(row.percent()), Style.STRONG),
                table.cell(4, interval, Style.BODY),
                List.of());
    }

    private Drawn.Drawing interval(ClassRow row) {
        if (row.percent().isEmpty()) {
            return (sheet, x, width, middle) ->
                    sheet.rule(x, middle, x + width, middle, 0.5f, Palette.RULE);
        }
        double value = row.percent().getAsDouble();
        return Drawn.interval(
                value / most, row.low().orElse(value) / most, row.high().orElse(value) / most);
    }

    List<Block> reviewers() {
        Table table =
                table(
                        column("report.column.reviewer", 211, Table.Align.LEFT),
                        column("report.column.submitted", 100, Table.Align.RIGHT),
                        column("report.column.leniency", 100, Table.Align.RIGHT),
                        column("report.column.reviewing", 100, Table.Align.RIGHT));
        for (ReviewerRow row : report.reviewers()) {
            OptionalDouble leniency = row.leniency();
            table.row(
                    List.of(
                            table.cell(0, row.reviewer().shown(), Style.BODY),
                            table.cell(
                                    1,
                                    wording.get("report.class.of", row.submitted(), row.assigned()),
                                    Style.BODY),
                            table.cell(
                                    2,
                                    leniency.isPresent()
                                            ? Wording.signed(leniency.getAsDouble())
                                            : "–",
                                    Style.BODY),
                            table.cell(3, Wording.percent(row.grade()), Style.BODY)));
        }
        return table.blocks();
    }

    List<Block> rulings() {
        Table table =
                table(
                        column("report.column.item", 301, Table.Align.LEFT),
                        column("report.column.student", 140, Table.Align.LEFT),
                        column("report.column.decided", 70, Table.Align.CENTRE));
        for (Ruling ruling : report.rulings()) {
            TickVerdict verdict = ruling.met() ? TickVerdict.MET : TickVerdict.NOT_MET;
            List<TextLine> first = new ArrayList<>(table.cell(0, label(ruling.item()), Style.BODY));
            first.addAll(table.cell(0, ruling.reason(), Style.SMALL));
            table.row(
                    List.of(
                            first,
                            table.cell(1, ruling.student().shown(), Style.BODY),
                            table.cell(
                                    2,
                                    wording.tick(verdict),
                                    Style.CELL.in(Wording.color(verdict)))));
        }
        return table.blocks();
    }

    private String label(ItemId item) {
        return report.head().rubric().item(item).map(Wording::label).orElse(item.value());
    }

    private Table.Column column(String key, float width, Table.Align align) {
        return new Table.Column(wording.get(key), width, align);
    }

    /// The first column takes what the others leave.
    private Table table(Table.Column... columns) {
        float others = 0;
        for (int i = 1; i < columns.length; i++) {
            others += columns[i].width();
        }
        columns[0] =
                new Table.Column(columns[0].head(), Frame.MEASURE - others, columns[0].align());
        return new Table(type, List.of(columns));
    }
}
