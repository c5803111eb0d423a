package peermortem.service.book;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.LatePolicy;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.GradeCard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Takes away from a grade what the late policy says.
public final class LateShare {
    private LateShare() {}

    public static Grade of(Standing standing, Grade grade) {
        return of(grade, left(standing, grade.submission()));
    }

    /// A card on which every grade is what the late policy leaves of it.
    public static GradeCard of(Standing standing, GradeCard card) {
        OptionalDouble share = left(standing, card.grade().submission());
        return share.isEmpty() ? card : card.late(of(card.grade(), share), share.getAsDouble());
    }

    private static OptionalDouble left(Standing standing, SubmissionId submission) {
        LatePolicy policy = standing.state().assignment().settings().latePolicy();
        return standing.accepted(submission)
                .map(h -> policy.shareLeft(h.daysLate()))
                .orElse(OptionalDouble.empty());
    }

    private static Grade of(Grade grade, OptionalDouble share) {
        if (share.isEmpty()) {
            return grade;
        }
        double left = share.getAsDouble();
        Map<GradeMethod, Double> others = new LinkedHashMap<>();
        grade.others().forEach((method, percent) -> others.put(method, percent * left));
        return new Grade(
                grade.submission(),
                times(grade.percent(), left),
                times(grade.expected(), left),
                times(grade.low(), left),
                times(grade.high(), left),
                grade.method(),
                grade.score(),
                grade.reviews(),
                grade.items(),
                others);
    }

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
    }
}
