package peermortem.domain;

import java.time.Instant;

/// Somebody reviews a submission, and how that came about.
public record Allocation(SubmissionId submission, PersonId reviewer, Origin origin, Instant at) {
    /// How an allocation came about.
    public enum Origin {
        ASSIGNED,
        REQUESTED,
        BY_HAND,
        ENTERED_BY_TA
    }
}
