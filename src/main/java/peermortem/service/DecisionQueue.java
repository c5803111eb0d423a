package peermortem.service;

import java.util.List;

/// Everything that waits for a TA, in the order in which it is best done. `errors` holds by how
/// many points (root mean square) a grade is expected to be off: now, and after one, two, three …
/// of the most telling decisions; it is empty while nothing has a grade.
public record DecisionQueue(List<NeedsYou> needs, List<Double> errors, Audit audit) {
    public DecisionQueue {
        needs = List.copyOf(needs);
        errors = List.copyOf(errors);
    }

    /// How many decisions of those in sight would settle something.
    public int decisions() {
        return Math.max(0, errors.size() - 1);
    }

    /// The error expected after so many decisions, or after all in sight.
    public double errorAfter(int decisions) {
        return errors.isEmpty() ? 0 : errors.get(Math.clamp(decisions, 0, errors.size() - 1));
    }
}
