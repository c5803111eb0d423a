package peermortem.ui.classroom;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.service.HandInReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of so many hand-ins; the second is refused.
final class FakeHandIns {
    private FakeHandIns() {}

    static Outcome<HandInReport> report(int lines) {
        List<HandInReport.Line> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            boolean refused = i == 1;
            all.add(
                    new HandInReport.Line(
                            "s0" + (i + 1),
                            "text" + i + ".md",
                            Optional.of(SubmissionId.of("s0" + (i + 1))),
                            Optional.of(
                                    refused ? SubmissionState.REFUSED : SubmissionState.HANDED_IN),
                            refused
                                    ? Optional.of(Problem.of("file.missing", "text1.md"))
                                    : Optional.empty()));
        }
        return Outcome.done(new HandInReport(all, false));
    }
}
