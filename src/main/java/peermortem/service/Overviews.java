package peermortem.service;

import peermortem.domain.Decision;
import peermortem.domain.HandIn;
import peermortem.domain.Masked;
import peermortem.domain.Part;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.packet.Masking;
import peermortem.store.Backups;
import peermortem.store.ClassState;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What a TA sees of the class and of one submission.
final class Overviews {
    private static final int FIRST_ROWS = 40;

    private Overviews() {}

    static Overview of(OpenClass open, Progress progress) {
        Standing standing = open.standing();
        return of(
                open,
                standing,
                open.likeness().mostAlike(open, standing, progress),
                open.maskHits().of(open, standing, progress));
    }

    /// With what was found in texts before.
    static Overview soFar(OpenClass open) {
        Standing standing = open.standing();
        boolean searched = open.likeness().searched(standing) && open.maskHits().searched(standing);
        return searched
                ? of(open, Progress.NONE)
                : of(open, standing, open.likeness().known(), open.maskHits().known(standing))
                        .with(Overview.Extent.ROWS);
    }

    private static Overview of(
            OpenClass open,
            Standing standing,
            Map<SubmissionId, AlikePair> alike,
            Set<SubmissionId> masked) {
        Rows rows = new Rows(standing, alike.keySet(), masked);
        List<SubmissionRow> all = rows.all();
        ClassState state = standing.state();
        return new Overview(
                state.assignment(),
                Phases.of(state.assignment(), all, open.now()),
                state.people(),
                all,
                new Needs(standing, rows, alike, masked).all(all, open.now()),
                all.stream().mapToInt(SubmissionRow::reviewsDone).sum(),
                all.stream().mapToInt(SubmissionRow::reviewsOf).sum(),
                Agreements.alpha(standing),
                Backups.list(open.file()).stream().findFirst().map(Backups.Copy::at));
    }

    /// As many rows as a large window shows.
    static Overview first(OpenClass open) {
        Standing standing = open.first(FIRST_ROWS);
        ClassState state = standing.state();
        List<SubmissionRow> rows = Rows.ungraded(standing).all();
        return new Overview(
                state.assignment(),
                Phases.of(state.assignment(), rows, open.now()),
                state.people(),
                rows,
                List.of(),
                rows.stream().mapToInt(SubmissionRow::reviewsDone).sum(),
                rows.stream().mapToInt(SubmissionRow::reviewsOf).sum(),
                OptionalDouble.empty(),
                Optional.empty(),
                Overview.Extent.FIRST_ROWS);
    }

    static SubmissionDetails details(OpenClass open, SubmissionId submission) {
        Standing standing = open.standing();
        Map<SubmissionId, AlikePair> alike = open.likeness().known();
        Optional<HandIn> accepted = standing.accepted(submission);
        Map<Part, Snapshot> snapshots =
                accepted.map(h -> open.store().read(s -> s.handIns().snapshots(h.number())))
                        .orElse(Map.of());
        Masking masking = standing.masking(submission);
        Map<Part, List<Masked>> masked = new LinkedHashMap<>();
        snapshots.forEach((part, snapshot) -> masked.put(part, masking.find(snapshot.text())));
        return new SubmissionDetails(
                new Rows(standing, alike.keySet(), open.maskHits().known(standing)).row(submission),
                snapshots,
                open.checklist(standing, submission),
                standing.reviews(submission),
                decisions(standing, submission),
                standing.state().handIns().stream()
                        .filter(h -> h.submission().equals(submission))
                        .toList(),
                masked,
                standing.appeals(submission));
    }

    static List<Decision> decisions(Standing standing, SubmissionId submission) {
        return standing.decisions(submission);
    }
}
