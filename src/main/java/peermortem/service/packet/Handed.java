package peermortem.service.packet;

import peermortem.domain.Snapshot;

import java.util.Optional;

/// The frozen texts that a student hands in.
public record Handed(Snapshot main, Optional<Snapshot> advanced) {
    public static Handed of(Snapshot main) {
        return new Handed(main, Optional.empty());
    }
}
