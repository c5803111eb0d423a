package peermortem.service;

import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;

import java.util.List;
import java.util.Optional;

/// What became of hand-ins, in their order.
public record HandInReport(List<Line> lines, boolean cancelled) {
    public HandInReport {
        lines = List.copyOf(lines);
    }

    /// One author's hand-in; without a submission the author is not on the roster.
    public record Line(
            String author,
            String source,
            Optional<SubmissionId> submission,
            Optional<SubmissionState> state,
            Optional<Problem> problem) {}

    public long refused() {
        return lines.stream().filter(l -> l.problem().isPresent()).count();
    }
}
