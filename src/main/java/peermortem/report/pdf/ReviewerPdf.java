package peermortem.report.pdf;

import peermortem.report.ReviewerReport;
import peermortem.report.ReviewingGrade;
import peermortem.report.font.Type;
import peermortem.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// The report of one reviewer: what they gave, where decisions and certain items differed, their
/// grade for reviewing.
final class ReviewerPdf {
    private final Type type;
    private final Wording wording;
    private final ReviewerReport report;
    private final ReviewerTables tables;
    private final List<Block> blocks = new ArrayList<>();

    ReviewerPdf(Type type, Messages messages, ReviewerReport report) {
        this.type = type;
        this.wording = new Wording(messages, report.head().zone());
        this.report = report;
        this.tables = new ReviewerTables(type, wording, report);
    }

    byte[] bytes() {
        byte[] json = ReviewerJson.bytes(report);
        String subtitle = Wording.joined(report.head().assignment(), report.reviewer().shown());
        title(subtitle);
        facts();
        given();
        differences();
        report.grade().ifPresent(this::why);
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
        long late = report.given().stream().filter(g -> g.late().isPresent()).count();
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
        if (!report.given().isEmpty()) {
            heading("report.reviewer.given");
            blocks.addAll(tables.given());
        }
    }

    private void differences() {
        heading("report.reviewer.differences");
        List<Block> decisions = tables.decisions();
        if (decisions.isEmpty()) {
            words("report.reviewer.no-differences", Style.BODY);
        }
        blocks.addAll(decisions);
        List<Block> certain = tables.certain();
        if (!certain.isEmpty()) {
            heading("report.reviewer.certain");
            blocks.addAll(certain);
            words("report.reviewer.certain.what", Style.SMALL);
        }
    }

    private void why(ReviewingGrade grade) {
        heading("report.reviewer.why");
        words(
                "report.reviewer.why.met",
                Style.SMALL,
                grade.metAgreed(),
                grade.metCompared(),
                grade.unmetAgreed(),
                grade.unmetCompared());
        double overall = 100.0 * grade.agreed() / grade.compared();
        words("report.reviewer.why.shares", Style.SMALL, Wording.percent(overall));
    }

    private void heading(String key) {
        blocks.add(Heading.of(type, wording.get(key)));
    }

    private void words(String key, Style style, Object... args) {
        blocks.addAll(Words.of(type, wording.get(key, args), style, 4));
    }
}
