package peermortem.ui.common;

import peermortem.domain.Finding;
import peermortem.text.Messages;

import java.util.Optional;

/// The sentence of a finding, where there is one: a packet from a newer version may carry codes
/// that this one has no words for.
public final class FindingWords {
    private FindingWords() {}

    public static Optional<String> of(Messages words, Finding finding) {
        boolean told =
                words.has("finding." + finding.check() + "." + finding.code())
                        || words.has("finding." + finding.code());
        return told ? Optional.of(words.finding(finding)) : Optional.empty();
    }
}
