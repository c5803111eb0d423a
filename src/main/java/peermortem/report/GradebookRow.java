package peermortem.report;

import peermortem.domain.Person;
import peermortem.domain.Score;
import peermortem.domain.SubmissionState;

import java.util.Optional;
import java.util.OptionalDouble;

/// One student's line in the gradebook; without `percent` the cell stays empty.
public record GradebookRow(
        Person student,
        OptionalDouble percent,
        OptionalDouble expected,
        OptionalDouble low,
        OptionalDouble high,
        Optional<Score> score,
        int reviews,
        SubmissionState state,
        boolean late) {}
