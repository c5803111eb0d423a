package peermortem.service;

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

    /// One thing with two values.
    public record Conflict(String subject, String here, String there) {}
}
