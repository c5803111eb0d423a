package peermortem.domain;

import java.time.Instant;

/// Whether an author found a review helpful, said before any grade was shown.
public record Rating(SubmissionId submission, PersonId reviewer, boolean helpful, Instant at) {}
