package peermortem.grading.explain;

import peermortem.domain.Grade;
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
            notes.add(Note.of("no-review"));
            return notes;
        }
        notes.add(Note.of("method." + grade.method().spelling(), reviewers));
        Score score = grade.score();
        notes.add(
                Note.of(
                        "formula",
                        score.mandatory(),
                        score.mandatoryOf(),
                        score.optional(),
                        score.optionalOf(),
                        rubric.formula().spelling(),
                        number(score.percent())));
        if (grade.expected().isPresent()) {
            notes.add(
                    Note.of(
                            "interval",
                            number(grade.expected().getAsDouble()),
                            number(grade.low().orElse(0)),
                            number(grade.high().orElse(0))));
        }
        long decided =
                grade.items().values().stream().filter(i -> i.decision().isPresent()).count();
        if (decided > 0) {
            notes.add(Note.of("decided", decided));
        }
        if (auditChecks > 0) {
            notes.add(Note.of("audited", auditChecks));
        }
        return notes;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
