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
}
