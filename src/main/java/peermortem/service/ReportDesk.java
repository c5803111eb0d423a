package peermortem.service;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;

import java.util.List;
import java.util.Optional;

/// Makes reports of one class file. All methods block; call them off the UI thread.
public interface ReportDesk {
    /// Writes reports into a folder, each complete or not at all.
    Outcome<ReportsWritten> export(ReportOrder order, Progress progress);

    /// The pages of one report as PNG pictures of this many dots per inch; `person` is needed for
    /// students' and reviewers' reports, which are PDFs like the class report.
    Outcome<List<Bytes>> preview(
            ReportKind kind, Optional<PersonId> person, ReportOrder.Naming naming, int dpi);
}
