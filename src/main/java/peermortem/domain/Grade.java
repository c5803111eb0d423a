package peermortem.domain;

import java.util.Map;
import java.util.OptionalDouble;

/// The outcome for a submission. `percent` is empty while there is no review; `expected` is the
/// mean of the grade's distribution and `low`..`high` its 80 % interval, all in per cent; `others`
/// holds the grade by every other method, so that all of them stand side by side.
public record Grade(
        SubmissionId submission,
        OptionalDouble percent,
        OptionalDouble expected,
        OptionalDouble low,
        OptionalDouble high,
        GradeMethod method,
        Score score,
        int reviews,
        Map<ItemId, ItemGrade> items,
        Map<GradeMethod, Double> others) {
    public Grade {
        items = Ordered.copy(items);
        others = Ordered.copy(others);
    }

    /// The grade of a submission whose class has not been read yet.
    public static Grade unknown(SubmissionId submission) {
        return new Grade(
                submission,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                GradeMethod.FIRST,
                new Score(0, 0, 0, 0, 0),
                0,
                Map.of(),
                Map.of());
    }
}
