package peermortem.domain;

import java.time.Instant;
import java.util.Optional;

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
}
