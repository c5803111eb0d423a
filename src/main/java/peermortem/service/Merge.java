package peermortem.service;

import java.util.List;

/// What another copy of a class file brings, and where both copies changed the same thing.
public record Merge(int reviews, int decisions, int handIns, int people, List<Conflict> conflicts) {
    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /// One thing with two values.
    public record Conflict(String subject, String here, String there) {}
}
