package peermortem.service;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Optional;

/// Something only a person can settle, the most urgent first. `other` is the submission that is
/// alike; `share` its shared part of the text, or the lowest confidence of an item (0 to 1).
public record NeedsYou(
        SubmissionId submission,
        Reason reason,
        List<ItemId> items,
        Optional<SubmissionId> other,
        double share) {
    public NeedsYou {
        items = List.copyOf(items);
    }

    /// Why a person is needed.
    public enum Reason {
        APPEAL,
        DISPUTED,
        REFUSED,
        NO_REVIEW,
        CHANGED_AFTER_DEADLINE,
        ALIKE,
        MASKED_NAMES,
        LOW_CONFIDENCE
    }
}
