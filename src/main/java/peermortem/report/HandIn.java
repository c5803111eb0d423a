package peermortem.report;

import peermortem.domain.Snapshot;

import java.time.Instant;
import java.util.Optional;

/// What was handed in: when, whether late, and the frozen text; `advanced` is the second source
/// that some tasks ask for.
public record HandIn(Instant at, boolean late, Snapshot main, Optional<Snapshot> advanced) {
    public HandIn(Instant at, boolean late, Snapshot main) {
        this(at, late, main, Optional.empty());
    }
}
