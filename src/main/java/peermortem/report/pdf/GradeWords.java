package peermortem.report.pdf;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.Score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What stands below the figure of a grade.
final class GradeWords {
    private GradeWords() {}

    /// `late` is the share that the late policy leaves.
    static List<String> remarks(Wording wording, Grade grade, OptionalDouble late) {
        List<String> remarks = new ArrayList<>();
        Score score = grade.score();
        String counts =
                score.optionalOf() == 0
                        ? wording.get(
                                "report.grade.mandatory", score.mandatory(), score.mandatoryOf())
                        : wording.get(
                                "report.grade.counts",
                                score.mandatory(),
                                score.mandatoryOf(),
                                score.optional(),
                                score.optionalOf());
        GradeMethod method = grade.method();
        boolean byReview = method == GradeMethod.MEAN || method == GradeMethod.MEDIAN;
        remarks.add(byReview ? wording.get("report.grade.by-most", counts) : counts);
        if (late.isPresent()) {
            remarks.add(
                    wording.get("report.grade.late", Wording.percent(100 * late.getAsDouble())));
        }
        if (grade.low().isPresent() && grade.high().isPresent()) {
            remarks.add(
                    wording.get(
                            method == GradeMethod.CONSENSUS
                                    ? "report.grade.interval"
                                    : "report.grade.interval.true",
                            Wording.number(grade.low().getAsDouble()),
                            Wording.percent(grade.high())));
        }
        return remarks;
    }
}
