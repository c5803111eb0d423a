package peermortem.domain;

/// A decision as it is kept: `audited` tells that the item was drawn at random rather than chosen.
public record Ruled(Decision decision, boolean audited) {}
