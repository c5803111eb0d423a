package peermortem.service;

import peermortem.domain.Span;

import java.util.List;

/// Two texts and their passages in common: the n-th of one is the n-th of the other.
public record SideBySide(String one, String other, List<Span> inOne, List<Span> inOther) {
    public SideBySide {
        inOne = List.copyOf(inOne);
        inOther = List.copyOf(inOther);
    }
}
