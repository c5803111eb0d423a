package peermortem.report.pdf;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.ScoreFormula;
import peermortem.report.StudentReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a grade came about, in words and figures that anyone can recount.
final class GradeWords {
    private final Wording wording;
    private final StudentReport report;
    private final Grade grade;

    GradeWords(Wording wording, StudentReport report) {
        this.wording = wording;
        this.report = report;
        this.grade = report.grade().orElseThrow();
    }

    /// What stands below the figure.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Score score = grade.score();
        remarks.add(
                score.optionalOf() == 0
                        ? wording.get(
                                "report.grade.mandatory", score.mandatory(), score.mandatoryOf())
                        : wording.get(
                                "report.grade.counts",
                                score.mandatory(),
                                score.mandatoryOf(),
                                score.optional(),
                                score.optionalOf()));
        if (grade.low().isPresent() && grade.high().isPresent()) {
            remarks.add(
                    wording.get(
                            "report.grade.interval",
                            Wording.number(grade.low().getAsDouble()),
                            Wording.percent(grade.high())));
        }
        return remarks;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(formula());
        sentences.add(method());
        grade.expected()
                .ifPresent(
                        e ->
                                sentences.add(
                                        wording.get("report.grade.expected", Wording.percent(e))));
        String others = others();
        if (!others.isEmpty()) {
            sentences.add(wording.get("report.grade.others", others));
        }
        sentences.addAll(report.why());
        return sentences;
    }

    private String formula() {
        Score score = grade.score();
        Rubric rubric = report.head().rubric();
        double mandatory = share(false);
        double optional = share(true);
        String formula = wording.get(key(rubric.formula()));
        String m =
                wording.get(
                        "report.grade.m",
                        score.mandatory(),
                        score.mandatoryOf(),
                        Wording.percent(100 * mandatory));
        String o =
                wording.get(
                        "report.grade.o",
                        score.optional(),
                        score.optionalOf(),
                        Wording.percent(100 * optional));
        String shares = score.optionalOf() == 0 ? m : m + ", " + o;
        String weighted = weighted(rubric) ? " " + wording.get("report.grade.weighted") : "";
        return wording.get(
                        "report.grade.formula", shares, formula, Wording.percent(score.percent()))
                + weighted;
    }

    private static String key(ScoreFormula formula) {
        return switch (formula) {
            case MANDATORY -> "report.formula.mandatory";
            case MANDATORY_TIMES_OPTIONAL -> "report.formula.times";
            case MANDATORY_PLUS_OPTIONAL -> "report.formula.plus";
        };
    }

    /// The share of the weights of mandatory or optional items that are met.
    private double share(boolean optional) {
        double met = 0;
        double all = 0;
        for (RubricItem item : report.head().rubric().items()) {
            if (item.optional() == optional) {
                all += item.weight();
                met += report.met(item.id()).orElse(false) ? item.weight() : 0;
            }
        }
        return all == 0 ? 0 : met / all;
    }

    private static boolean weighted(Rubric rubric) {
        return rubric.items().stream().mapToDouble(RubricItem::weight).distinct().count() > 1;
    }

    private String method() {
        String how = wording.method(grade.method());
        int decisions = report.decisions().size();
        String reviews =
                grade.reviews() == 1
                        ? wording.get("report.count.review")
                        : wording.get("report.count.reviews", grade.reviews());
        String decided =
                decisions == 1
                        ? wording.get("report.count.decision")
                        : wording.get("report.count.decisions", decisions);
        return wording.get("report.grade.method", how, reviews, decided);
    }

    private String others() {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<GradeMethod, Double> other : grade.others().entrySet()) {
            if (other.getKey() != grade.method()) {
                parts.add(
                        wording.get(
                                "report.grade.other",
                                wording.method(other.getKey()),
                                Wording.percent(other.getValue())));
            }
        }
        return String.join(", ", parts);
    }
}
