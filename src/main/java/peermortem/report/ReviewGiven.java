package peermortem.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One review that a reviewer owes or gave, its author under a pseudonym; without `submitted` it is
/// open; `late` says by how much. `percent` is what the reviewer's ticks make, `counted` the grade
/// that counts; `differences` are with a TA's decisions, `certain` with items that nobody decided
/// and that everything but this tick makes certain.
public record ReviewGiven(
        String author,
        Optional<Instant> submitted,
        Optional<Duration> late,
        OptionalDouble percent,
        OptionalDouble counted,
        List<Difference> differences,
        List<Difference> certain) {
    public ReviewGiven {
        certain = List.copyOf(certain);
        differences = List.copyOf(differences);
    }
}
