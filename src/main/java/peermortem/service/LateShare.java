package peermortem.service;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Takes away from a grade what the late policy says.
final class LateShare {
    private LateShare() {}

    static Grade of(Grade grade, OptionalDouble share) {
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
