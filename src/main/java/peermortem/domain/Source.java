package peermortem.domain;

/// Where a text came from: a kind, and the link or file name (for pasted text an empty address).
public record Source(SourceKind kind, String address) {}
