package peermortem.grading.likeness;

import peermortem.domain.Span;

/// The same words in two texts, side by side; `words` counts them.
public record Passage(Span inOne, Span inOther, int words) {}
