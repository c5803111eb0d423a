package peermortem.grading.explain;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.Rubric;
import peermortem.domain.Score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sentences of a card: how the grade came about, how sure it is, and what it rests on.
final class Notes {
    private Notes() {}

    static List<Note> of(Grade grade, Rubric rubric, int reviewers, int auditChecks) {
        List<Note> notes = new ArrayList<>();
        if (grade.percent().isEmpty()) {
            notes.add(Note.of("grading.no-review"));
            return notes;
        }
        notes.add(Note.of(method(grade.method()), reviewers));
        Score score = grade.score();
        notes.add(
                Note.of(
                        "grading.formula",
                        score.mandatory(),
                        score.mandatoryOf(),
                        score.optional(),
                        score.optionalOf(),
                        rubric.formula().spelling(),
                        number(score.percent())));
        if (grade.expected().isPresent()) {
            notes.add(
                    Note.of(
                            "grading.interval",
                            number(grade.expected().getAsDouble()),
                            number(grade.low().orElse(0)),
                            number(grade.high().orElse(0))));
        }
        long decided =
                grade.items().values().stream().filter(i -> i.decision().isPresent()).count();
        if (decided > 0) {
            notes.add(Note.of("grading.decided", decided));
        }
        if (auditChecks > 0) {
            notes.add(Note.of("grading.audited", auditChecks));
        }
        return notes;
    }

    private static String method(GradeMethod method) {
        return switch (method) {
            case CONSENSUS -> "grading.method.consensus";
            case MAJORITY -> "grading.method.majority";
            case MEAN -> "grading.method.mean";
            case MEDIAN -> "grading.method.median";
            case FIRST -> "grading.method.first";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
