package peermortem.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// One attempt to hand in: the frozen texts, or the problem why there is none. `number` counts
/// within the class file; `daysLate` is 0 when in time.
public record HandIn(
        long number,
        SubmissionId submission,
        Instant at,
        Source source,
        Optional<Sha256> main,
        Optional<Source> advancedSource,
        Optional<Sha256> advanced,
        Optional<Problem> problem,
        int daysLate) {
    public boolean accepted() {
        return main.isPresent() && problem.isEmpty();
    }

    /// The share of the grade (0 to 1) that this class's late policy leaves.
    public OptionalDouble shareLeft(LatePolicy policy) {
        return switch (policy) {
            case LatePolicy.PercentPerDay(double percent) when daysLate > 0 ->
                    OptionalDouble.of(Math.max(0, 1 - daysLate * percent / 100));
            default -> OptionalDouble.empty();
        };
    }
}
