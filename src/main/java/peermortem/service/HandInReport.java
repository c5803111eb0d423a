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

    /// What became of one hand-in.
    public enum Fate {
        TAKEN,
        /// What lies there is what was taken before.
        UNCHANGED,
        /// The link shows another text than the one that was frozen for grading.
        CHANGED,
        REFUSED
    }

    /// One author's hand-in; without a submission the author is not on the roster.
    public record Line(
            String author,
            String source,
            Optional<SubmissionId> submission,
            Optional<SubmissionState> state,
            Optional<Problem> problem,
            Fate fate,
            boolean late) {}

    public long refused() {
        return count(Fate.REFUSED);
    }

    /// How many were taken after their deadline.
    public long late() {
        return lines.stream().filter(Line::late).count();
    }

    public long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}
