package peermortem.service.packet;

import peermortem.domain.Sha256;

import java.time.Instant;

/// A peer's answer to a request, signed with the peer's key. `shown` is the peer as others may see
/// them.
public record RequestAnswer(
        String classId, Sha256 request, boolean accepted, String shown, Instant at) {}
