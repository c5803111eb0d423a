package peermortem.service;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something only a person can settle. `other` is the submission that is alike; `share` its shared
/// part of the text, or the lowest confidence of an item (0 to 1). `gain` is by how much one
/// decision is expected to lower the squared error of the grade (squared points, mean of the
/// items).
public record NeedsYou(
        SubmissionId submission,
        Reason reason,
        List<ItemId> items,
        Optional<SubmissionId> other,
        double share,
        double gain) {
    public NeedsYou {
        items = List.copyOf(items);
    }

    public static List<NeedsYou> inOrder(List<NeedsYou> needs) {
        return needs.stream()
                .sorted(
                        Comparator.comparingInt((NeedsYou n) -> n.reason().rank)
                                .thenComparing(
                                        Comparator.comparingDouble(NeedsYou::gain).reversed()))
                .toList();
    }

    /// True where deciding items settles it.
    public boolean decidable() {
        return !items.isEmpty();
    }

    /// Why a person is needed. First come those who wait for an answer, then decisions by what they
    /// settle, then what can be looked at any time.
    public enum Reason {
        APPEAL(0),
        NO_REVIEW(1),
        DISPUTED(2),
        LOW_CONFIDENCE(2),
        REFUSED(3),
        CHANGED_AFTER_DEADLINE(4),
        ALIKE(5),
        MASKED_NAMES(6);

        private final int rank;

        Reason(int rank) {
            this.rank = rank;
        }
    }
}
