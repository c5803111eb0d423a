package peermortem.service;

import peermortem.domain.Span;
import peermortem.domain.SubmissionId;

import java.util.List;

/// Two submissions with passages in common; `share` (0 to 1) is of the shorter text. The passages
/// stand side by side: the n-th of one in the n-th of the other.
public record AlikePair(
        SubmissionId one, SubmissionId other, double share, List<Span> inOne, List<Span> inOther) {
    public AlikePair {
        inOne = List.copyOf(inOne);
        inOther = List.copyOf(inOther);
    }
}
