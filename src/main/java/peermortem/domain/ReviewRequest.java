package peermortem.domain;

import java.time.Instant;
import java.util.Locale;

/// A student asks a peer for a review.
public record ReviewRequest(SubmissionId submission, PersonId reviewer, Instant at, Answer answer) {
    /// What became of it.
    public enum Answer {
        OPEN,
        ACCEPTED,
        DECLINED;

        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
