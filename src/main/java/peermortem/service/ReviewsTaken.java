package peermortem.service;

import peermortem.service.RosterImport.RowProblem;

import java.util.List;

/// What an import of reviews did; `byAuthor` counts those whose submission's id is of another class
/// file, so that they went by its author.
public record ReviewsTaken(
        int reviews, int ticks, int allocationsAdded, int byAuthor, List<RowProblem> problems) {
    public ReviewsTaken {
        problems = List.copyOf(problems);
    }
}
