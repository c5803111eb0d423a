package peermortem.report;

import peermortem.domain.Snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What was handed in: when, how late, and the frozen text; `advanced` is the second source that
/// some tasks ask for.
public record HandIn(
        Instant at, Optional<Duration> late, Snapshot main, Optional<Snapshot> advanced) {
    public HandIn(Instant at, Snapshot main) {
        this(at, Optional.empty(), main, Optional.empty());
    }
}
