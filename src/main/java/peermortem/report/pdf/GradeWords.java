package peermortem.report.pdf;

import peermortem.domain.Grade;
import peermortem.domain.Score;

import java.util.ArrayList;
import java.util.List;

/// What stands below the figure of a grade.
final class GradeWords {
    private GradeWords() {}

    static List<String> remarks(Wording wording, Grade grade) {
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
}
