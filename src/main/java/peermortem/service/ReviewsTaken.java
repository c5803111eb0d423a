package peermortem.service;

import peermortem.service.RosterImport.RowProblem;

import java.util.List;

/// What an import of reviews did.
public record ReviewsTaken(
        int reviews, int ticks, int allocationsAdded, List<RowProblem> problems) {
    public ReviewsTaken {
        problems = List.copyOf(problems);
    }
}
