package peermortem.ui.review;

import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Verdict;
import peermortem.text.Messages;
import peermortem.ui.common.FindingWords;

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
                .min(Comparator.comparingDouble(Finding::probability))
                .flatMap(finding -> FindingWords.of(words, finding));
    }
}
