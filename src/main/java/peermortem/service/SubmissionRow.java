package peermortem.service;

import peermortem.domain.Checklist;
import peermortem.domain.Flag;
import peermortem.domain.Grade;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Source;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// A submission in the class's table. `checklist` is empty while nothing is readable; `grade` has
/// no per cent while there is no review; `problem` says why a source was refused; `proposedBy`
/// waits with its grade for a second TA.
public record SubmissionRow(
        SubmissionId submission,
        Person author,
        Optional<Source> source,
        OptionalInt words,
        Optional<Checklist> checklist,
        List<ReviewStanding> reviews,
        OptionalDouble agreement,
        Grade grade,
        SubmissionState state,
        Set<Flag> flags,
        Optional<Problem> problem,
        Optional<Instant> handedInAt,
        int daysLate,
        Optional<PersonId> proposedBy) {
    public SubmissionRow {
        reviews = List.copyOf(reviews);
        flags = Set.copyOf(flags);
    }

    public int reviewsDone() {
        return (int)
                reviews.stream().filter(r -> r.state() == ReviewStanding.State.SUBMITTED).count();
    }

    public int reviewsOf() {
        return reviews.size();
    }
}
