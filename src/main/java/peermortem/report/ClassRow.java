package peermortem.report;

import peermortem.domain.SubmissionState;

import java.util.OptionalDouble;

/// One student's line in the class report; without `percent` there is no grade yet.
public record ClassRow(
        Subject student,
        SubmissionState state,
        boolean late,
        OptionalDouble percent,
        OptionalDouble low,
        OptionalDouble high,
        int reviews) {}
