package peermortem.service;

import peermortem.domain.Checklist;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// A submission in a reviewer's queue; `author` is a name or a pseudonym; `ticked` counts own
/// ticks.
public record QueueEntry(
        SubmissionId submission,
        String author,
        OptionalInt words,
        Optional<Instant> due,
        ReviewStanding.State state,
        int ticked,
        int items,
        Optional<Checklist> checklist) {}
