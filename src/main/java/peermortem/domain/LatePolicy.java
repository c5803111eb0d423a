package peermortem.domain;

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
}
