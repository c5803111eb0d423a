package peermortem.domain;

import java.time.Instant;

/// A TA's ruling on an item, with its reason; it outranks ticks and never overwrites them.
public record Decision(
        SubmissionId submission, ItemId item, boolean met, String reason, PersonId by, Instant at) {
    public Decision {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a decision has a reason");
        }
    }
}
