package peermortem.report.pdf;

import peermortem.domain.ScoreFormula;
import peermortem.report.Agreement;
import peermortem.report.ClassReport;
import peermortem.report.ClassRow;
import peermortem.report.ReviewerRow;
import peermortem.report.Subject;
import peermortem.report.font.Type;
import peermortem.text.Messages;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The report of a class: distribution, items most missed, agreement, students, reviewers,
/// decisions, late and missing.
final class ClassPdf {
    private final Type type;
    private final Wording wording;
    private final ClassReport report;
    private final ClassTables tables;
    private final double[] percents;
    private final List<Block> blocks = new ArrayList<>();

    ClassPdf(Type type, Messages messages, ClassReport report) {
        this.type = type;
        this.wording = new Wording(messages, report.head().zone());
        this.report = report;
        this.percents = report.percents();
        this.tables = new ClassTables(type, wording, report, most());
    }

    byte[] bytes() {
        byte[] json = ClassJson.bytes(report);
        title();
        facts();
        distribution();
        section("report.class.items", report.items().isEmpty(), tables.items());
        agreement();
        section("report.class.students", report.students().isEmpty(), tables.students());
        section("report.class.reviewers", report.reviewers().isEmpty(), tables.reviewers());
        section("report.class.decisions", report.rulings().isEmpty(), tables.rulings());
        lateAndMissing();
        String title =
                Wording.joined(wording.get("report.class.title"), report.head().assignment());
        return new PdfFile(type)
                .write(About.of(wording.messages(), title, report.head(), json), blocks, json);
    }

    /// The highest grade that the formula allows, in per cent.
    private int most() {
        ScoreFormula formula = report.head().rubric().formula();
        boolean optional = report.head().rubric().items().stream().anyMatch(i -> i.optional());
        return (int) Math.round(100 * formula.apply(1, optional ? 1 : 0));
    }

    private void title() {
        List<String> remarks = new ArrayList<>();
        if (percents.length > 0) {
            remarks.add(wording.get("report.class.mean-of", percents.length));
            remarks.add(wording.get("report.class.median", Wording.percent(median())));
        }
        OptionalDouble mean = Arrays.stream(percents).average();
        blocks.add(
                TitleBlock.of(
                        type,
                        wording.get("report.class.title"),
                        report.head().assignment(),
                        mean.isPresent()
                                ? Wording.percent(mean)
                                : wording.get("report.class.no-grades"),
                        mean.isPresent() ? Style.FIGURE : Style.TITLE,
                        remarks));
    }

    private double median() {
        double[] sorted = percents.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void facts() {
        int students = report.students().size() + report.missing().size();
        long late = report.students().stream().filter(ClassRow::late).count();
        int owed = report.reviewers().stream().mapToInt(ReviewerRow::assigned).sum();
        int given = report.reviewers().stream().mapToInt(ReviewerRow::submitted).sum();
        blocks.addAll(
                Facts.of(
                        type,
                        List.of(
                                fact(
                                        "report.class.handed-in",
                                        wording.get(
                                                "report.class.of",
                                                report.students().size(),
                                                students)),
                                fact("report.class.late", String.valueOf(late)),
                                fact(
                                        "report.class.reviews",
                                        wording.get("report.class.of", given, owed)),
                                fact("report.class.method", wording.method(report.method())),
                                fact(
                                        "report.class.rulings",
                                        String.valueOf(report.rulings().size())),
                                fact("report.class.as-of", wording.moment(report.head().asOf())))));
    }

    private Facts.Fact fact(String key, String value) {
        return new Facts.Fact(wording.get(key), value);
    }

    private void distribution() {
        if (percents.length > 0) {
            heading("report.class.distribution");
            String alternative =
                    wording.get(
                            "report.class.distribution.spoken",
                            percents.length,
                            Wording.percent(median()));
            blocks.add(new Histogram(type, alternative, percents, most()));
        }
    }

    private void agreement() {
        Agreement agreement = report.agreement();
        if (agreement.percent().isPresent()) {
            String sentence =
                    wording.get(
                            "report.class.agreement",
                            Wording.percent(agreement.percent()),
                            Wording.decimals(agreement.alpha()),
                            Wording.decimals(agreement.ac1()));
            String caution =
                    agreement.oneSided() ? " " + wording.get("report.class.one-sided") : "";
            blocks.addAll(Words.of(type, sentence + caution, Style.SMALL, 5));
        }
    }

    private void section(String key, boolean empty, List<Block> table) {
        if (!empty) {
            heading(key);
            blocks.addAll(table);
        }
    }

    private void lateAndMissing() {
        heading("report.class.late-and-missing");
        blocks.add(handIns());
        String late =
                report.students().stream()
                        .filter(ClassRow::late)
                        .map(r -> r.student().shown())
                        .collect(Collectors.joining(", "));
        String missing =
                report.missing().stream().map(Subject::shown).collect(Collectors.joining(", "));
        String nobody = wording.get("report.class.nobody");
        blocks.addAll(
                Words.of(
                        type,
                        wording.get("report.class.late.list", late.isEmpty() ? nobody : late),
                        Style.BODY,
                        0));
        blocks.addAll(
                Words.of(
                        type,
                        wording.get(
                                "report.class.missing.list", missing.isEmpty() ? nobody : missing),
                        Style.BODY,
                        2));
    }

    private PartsBar handIns() {
        int late = (int) report.students().stream().filter(ClassRow::late).count();
        int missing = report.missing().size();
        int inTime = report.students().size() - late;
        return new PartsBar(
                type,
                List.of(
                        part("report.class.part.in-time", inTime, Palette.BLUE),
                        part("report.class.part.late", late, Palette.AMBER),
                        part("report.class.part.missing", missing, Palette.RED)));
    }

    private PartsBar.Part part(String key, int count, Color color) {
        return new PartsBar.Part(wording.get(key, count), count, color);
    }

    private void heading(String key) {
        blocks.add(Heading.of(type, wording.get(key)));
    }
}
