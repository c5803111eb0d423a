package peermortem.service.packet;

/// An author's signed request for a review with the signed answer of the peer who was asked.
public record Acceptance(Signed request, Signed answer) {}
