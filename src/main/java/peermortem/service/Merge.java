package peermortem.service;

import peermortem.domain.Problem;

import java.util.List;

/// What another copy of a class file brings, and where both copies changed the same thing. `others`
/// are keys, packets sent, allocations, requests, appeals, ratings, releases, pairs kept apart,
/// audit draws, looks at links and examples; `entries` are those of the log.
public record Merge(
        int reviews,
        int decisions,
        int handIns,
        int people,
        int others,
        int entries,
        List<Conflict> conflicts) {
    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /// True where merging would change nothing here.
    public boolean nothing() {
        return reviews + decisions + handIns + people + others + entries == 0;
    }

    /// One thing with two values: `subject` is whom or which it is about (empty: the class), `what`
    /// names the thing; both values and it are codes with arguments that `text` puts into words.
    public record Conflict(String subject, Problem what, Problem here, Problem there) {}
}
