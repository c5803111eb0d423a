package peermortem.service;

import peermortem.domain.Span;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Optional;

/// Two submissions with passages in common; `share` (0 to 1) is of the shorter text. The passages
/// stand side by side: the n-th of one in the n-th of the other. `earlier` is the other text where
/// it is of an earlier class.
public record AlikePair(
        SubmissionId one,
        SubmissionId other,
        double share,
        List<Span> inOne,
        List<Span> inOther,
        Optional<EarlierText> earlier) {
    /// Two submissions of the same class.
    public AlikePair(
            SubmissionId one,
            SubmissionId other,
            double share,
            List<Span> inOne,
            List<Span> inOther) {
        this(one, other, share, inOne, inOther, Optional.empty());
    }

    public AlikePair {
        inOne = List.copyOf(inOne);
        inOther = List.copyOf(inOther);
    }
}
