package peermortem.ui.review;

import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Verdict;
import peermortem.text.Messages;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// Why the automated checklist says what it says of an item: the sentence of its weakest check.
final class Reasons {
    private Reasons() {}

    static Optional<String> of(Messages words, Checklist checklist, ItemId item) {
        ItemVerdict verdict = checklist.items().get(item);
        if (verdict == null) {
            return Optional.empty();
        }
        return verdict.checks().stream()
                .map(checklist.checks()::get)
                .filter(Objects::nonNull)
                .filter(finding -> finding.verdict() != Verdict.FOUND)
                .filter(finding -> told(words, finding))
                .min(Comparator.comparingDouble(Finding::probability))
                .map(words::finding);
    }

    /// A packet from a newer version may carry codes that this one has no words for.
    private static boolean told(Messages words, Finding finding) {
        return words.has("finding." + finding.check() + "." + finding.code())
                || words.has("finding." + finding.code());
    }
}
