package peermortem.service;

import peermortem.domain.Person;
import peermortem.domain.Problem;

import java.util.List;

/// What an import of a roster does.
public record RosterImport(List<Person> added, List<Person> changed, List<RowProblem> problems) {
    public RosterImport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        problems = List.copyOf(problems);
    }

    /// A row (from 1, the header included) that was left out or read with doubt.
    public record RowProblem(int row, Problem problem) {}
}
