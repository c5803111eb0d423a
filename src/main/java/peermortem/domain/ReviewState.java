package peermortem.domain;

import java.time.Instant;

/// A review is a draft, or submitted and frozen.
public sealed interface ReviewState {
    record Draft() implements ReviewState {}

    record Submitted(Instant at) implements ReviewState {}
}
