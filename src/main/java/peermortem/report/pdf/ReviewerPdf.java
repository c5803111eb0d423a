package peermortem.report.pdf;

import peermortem.domain.ItemId;
import peermortem.domain.TickVerdict;
import peermortem.report.Difference;
import peermortem.report.ReviewGiven;
import peermortem.report.ReviewerReport;
import peermortem.report.font.Type;
import peermortem.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The report of one reviewer: what they gave, where decisions differed, their grade for reviewing.
final class ReviewerPdf {
    private final Type type;
    private final Wording wording;
    private final ReviewerReport report;
    private final List<Block> blocks = new ArrayList<>();

    ReviewerPdf(Type type, Messages messages, ReviewerReport report) {
        this.type = type;
        this.wording = new Wording(messages, report.head().zone());
        this.report = report;
    }

    byte[] bytes() {
        byte[] json = ReviewerJson.bytes(report);
        String subtitle = Wording.joined(report.head().assignment(), report.reviewer().shown());
        title(subtitle);
        facts();
        given();
        differences();
        for (String note : report.notes()) {
            blocks.addAll(Words.of(type, note, Style.SMALL, 6));
        }
        String title = Wording.joined(wording.get("report.reviewer.title"), subtitle);
        return new PdfFile(type)
                .write(About.of(wording.messages(), title, report.head(), json), blocks, json);
    }

    private void title(String subtitle) {
        String title = wording.get("report.reviewer.title");
        blocks.add(
                report.grade()
                        .map(
                                g ->
                                        TitleBlock.of(
                                                type,
                                                title,
                                                subtitle,
                                                Wording.percent(g.percent()),
                                                Style.FIGURE,
                                                List.of(
                                                        wording.get(
                                                                "report.reviewer.grade",
                                                                g.agreed(),
                                                                g.compared()))))
                        .orElseGet(
                                () ->
                                        TitleBlock.of(
                                                type,
                                                title,
                                                subtitle,
                                                wording.get("report.reviewer.no-grade"),
                                                Style.TITLE,
                                                List.of(
                                                        wording.get(
                                                                "report.reviewer.nothing-settled")))));
    }

    private void facts() {
        long submitted = report.given().stream().filter(g -> g.submitted().isPresent()).count();
        long late = report.given().stream().filter(ReviewGiven::late).count();
        blocks.addAll(
                Facts.of(
                        type,
                        List.of(
                                fact("report.reviewer.owed", report.given().size()),
                                fact("report.reviewer.submitted", submitted),
                                fact("report.reviewer.late", late))));
    }

    private Facts.Fact fact(String key, long value) {
        return new Facts.Fact(wording.get(key), String.valueOf(value));
    }

    private void given() {
        if (report.given().isEmpty()) {
            return;
        }
        blocks.add(Heading.of(type, wording.get("report.reviewer.given")));
        Table table =
                new Table(
                        type,
                        List.of(
                                new Table.Column(
                                        wording.get("report.column.author"),
                                        Frame.MEASURE - 350,
                                        Table.Align.LEFT),
                                new Table.Column(
                                        wording.get("report.column.submitted"),
                                        140,
                                        Table.Align.LEFT),
                                new Table.Column(
                                        wording.get("report.column.own"), 70, Table.Align.RIGHT),
                                new Table.Column(
                                        wording.get("report.column.counted"),
                                        70,
                                        Table.Align.RIGHT),
                                new Table.Column(
                                        wording.get("report.column.difference"),
                                        70,
                                        Table.Align.RIGHT)));
        report.given().forEach(given -> table.row(given(table, given)));
        blocks.addAll(table.blocks());
    }

    private List<List<TextLine>> given(Table table, ReviewGiven given) {
        String when =
                given.submitted()
                        .map(
                                at ->
                                        given.late()
                                                ? wording.get("report.late", wording.moment(at))
                                                : wording.moment(at))
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

    private void differences() {
        blocks.add(Heading.of(type, wording.get("report.reviewer.differences")));
        if (report.given().stream().allMatch(g -> g.differences().isEmpty())) {
            blocks.addAll(
                    Words.of(type, wording.get("report.reviewer.no-differences"), Style.BODY, 0));
            return;
        }
        Table table =
                new Table(
                        type,
                        List.of(
                                new Table.Column(
                                        wording.get("report.column.item"),
                                        Frame.MEASURE - 260,
                                        Table.Align.LEFT),
                                new Table.Column(
                                        wording.get("report.column.author"), 120, Table.Align.LEFT),
                                new Table.Column(
                                        wording.get("report.column.ticked"),
                                        70,
                                        Table.Align.CENTRE),
                                new Table.Column(
                                        wording.get("report.column.decided"),
                                        70,
                                        Table.Align.CENTRE)));
        for (ReviewGiven given : report.given()) {
            given.differences().forEach(d -> table.row(difference(table, given.author(), d)));
        }
        blocks.addAll(table.blocks());
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
}
