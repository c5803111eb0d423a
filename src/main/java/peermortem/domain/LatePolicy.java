package peermortem.domain;

import java.util.OptionalDouble;

/// What happens to a hand-in after its deadline.
public sealed interface LatePolicy {
    /// Accepted and marked as late.
    record Mark() implements LatePolicy {}

    /// Accepted; each begun day takes so many per cent of the grade away.
    record PercentPerDay(double percent) implements LatePolicy {
        public PercentPerDay {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("no percentage: " + percent);
            }
        }
    }

    /// Not accepted.
    record Refuse() implements LatePolicy {}

    /// The share of the grade (0 to 1) that is left after so many begun days; empty where nothing
    /// is taken away.
    default OptionalDouble shareLeft(int daysLate) {
        return switch (this) {
            case PercentPerDay(double percent) when daysLate > 0 ->
                    OptionalDouble.of(Math.max(0, 1 - daysLate * percent / 100));
            default -> OptionalDouble.empty();
        };
    }
}
