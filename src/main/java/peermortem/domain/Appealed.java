package peermortem.domain;

import java.util.List;
import java.util.Optional;

/// An appeal with both versions of its item: the ruling that it was made against, if one was made,
/// and the ruling that answers it.
public record Appealed(Appeal appeal, Optional<Decision> before, Optional<Decision> after) {
    /// `decisions` are those on the submission, oldest first.
    public static Appealed of(Appeal appeal, List<Decision> decisions) {
        return new Appealed(appeal, last(decisions, appeal, false), last(decisions, appeal, true));
    }

    private static Optional<Decision> last(List<Decision> decisions, Appeal appeal, boolean later) {
        return decisions.stream()
                .filter(d -> d.item().equals(appeal.item()))
                .filter(d -> d.at().isAfter(appeal.at()) == later)
                .reduce((a, b) -> b);
    }

    public boolean answered() {
        return after.isPresent();
    }
}
