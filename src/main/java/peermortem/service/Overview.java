package peermortem.service;

import peermortem.domain.Assignment;
import peermortem.domain.Person;
import peermortem.domain.Phase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The class at one moment; rows in the roster's order. `agreement` is Krippendorff's alpha.
/// `extent` says how much of it has been read. Each reading is equal to itself alone: whoever
/// listens for changes would otherwise compare all rows.
public record Overview(
        Assignment assignment,
        Phase phase,
        List<Person> people,
        List<SubmissionRow> submissions,
        List<NeedsYou> needsYou,
        int reviewsDone,
        int reviewsOf,
        OptionalDouble agreement,
        Optional<Instant> backedUp,
        Extent extent) {
    /// How much of a class an overview shows.
    public enum Extent {
        /// The first rows only, and nothing that follows from all of them.
        FIRST_ROWS,
        /// All rows; texts have not been searched for likeness and names since the last change.
        ROWS,
        ALL
    }

    public Overview {
        people = List.copyOf(people);
        submissions = List.copyOf(submissions);
        needsYou = List.copyOf(needsYou);
    }

    public Overview with(Extent other) {
        return new Overview(
                assignment,
                phase,
                people,
                submissions,
                needsYou,
                reviewsDone,
                reviewsOf,
                agreement,
                backedUp,
                other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    public boolean whole() {
        return extent != Extent.FIRST_ROWS;
    }

    /// A whole class.
    public Overview(
            Assignment assignment,
            Phase phase,
            List<Person> people,
            List<SubmissionRow> submissions,
            List<NeedsYou> needsYou,
            int reviewsDone,
            int reviewsOf,
            OptionalDouble agreement,
            Optional<Instant> backedUp) {
        this(
                assignment,
                phase,
                people,
                submissions,
                needsYou,
                reviewsDone,
                reviewsOf,
                agreement,
                backedUp,
                Extent.ALL);
    }
}
