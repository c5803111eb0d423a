package peermortem.service;

import peermortem.domain.Assignment;
import peermortem.domain.Person;
import peermortem.domain.Phase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The whole class at one moment; rows in the roster's order. `agreement` is Krippendorff's alpha.
public record Overview(
        Assignment assignment,
        Phase phase,
        List<Person> people,
        List<SubmissionRow> submissions,
        List<NeedsYou> needsYou,
        int reviewsDone,
        int reviewsOf,
        OptionalDouble agreement,
        Optional<Instant> backedUp) {
    public Overview {
        people = List.copyOf(people);
        submissions = List.copyOf(submissions);
        needsYou = List.copyOf(needsYou);
    }
}
