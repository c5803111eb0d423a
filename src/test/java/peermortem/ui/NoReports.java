package peermortem.ui;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.service.Progress;
import peermortem.service.ReportDesk;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReportsWritten;

import java.util.List;
import java.util.Optional;

/// Makes no reports.
final class NoReports implements ReportDesk {
    @Override
    public Outcome<ReportsWritten> export(ReportOrder order, Progress progress) {
        return Outcome.done(new ReportsWritten(List.of(), false));
    }

    @Override
    public Outcome<List<Bytes>> preview(
            ReportKind kind, Optional<PersonId> person, ReportOrder.Naming naming, int dpi) {
        return Outcome.done(List.of());
    }
}
