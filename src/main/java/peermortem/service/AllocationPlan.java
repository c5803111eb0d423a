package peermortem.service;

import peermortem.domain.Allocation;
import peermortem.domain.Problem;

import java.util.List;

/// Allocations that are added and taken back, and what could not be kept.
public record AllocationPlan(
        List<Allocation> added, List<Allocation> removed, List<Problem> warnings) {
    public AllocationPlan {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }
}
