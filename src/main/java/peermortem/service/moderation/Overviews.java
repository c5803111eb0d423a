package peermortem.service.moderation;

import peermortem.domain.HandIn;
import peermortem.domain.Masked;
import peermortem.domain.Part;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.AlikePair;
import peermortem.service.Overview;
import peermortem.service.Progress;
import peermortem.service.SubmissionDetails;
import peermortem.service.SubmissionRow;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;
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
public final class Overviews {
    private static final int FIRST_ROWS = 30;

    private final OpenClass open;
    private final Searches searches;

    public Overviews(OpenClass open, Searches searches) {
        this.open = open;
        this.searches = searches;
    }

    public Overview of(Progress progress) {
        Standing standing = open.standing();
        return of(
                standing,
                searches.likeness().mostAlike(open, standing, progress),
                searches.maskHits().of(open, standing, progress));
    }

    /// With what was found in texts before.
    public Overview soFar() {
        Standing standing = open.standing();
        return searches.done(standing)
                ? of(Progress.NONE)
                : of(standing, searches.likeness().known(), searches.maskHits().known(standing))
                        .with(Overview.Extent.ROWS);
    }

    private Overview of(
            Standing standing, Map<SubmissionId, AlikePair> alike, Set<SubmissionId> masked) {
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

    /// As many rows as a usual window shows.
    public Overview first() {
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

    public SubmissionDetails details(SubmissionId submission) {
        Standing standing = open.standing();
        Map<SubmissionId, AlikePair> alike = searches.likeness().known();
        Optional<HandIn> accepted = standing.accepted(submission);
        Map<Part, Snapshot> snapshots =
                accepted.map(h -> open.store().read(s -> s.handIns().snapshots(h.number())))
                        .orElse(Map.of());
        Masking masking = standing.masking(submission);
        Map<Part, List<Masked>> masked = new LinkedHashMap<>();
        snapshots.forEach((part, snapshot) -> masked.put(part, masking.find(snapshot.text())));
        return new SubmissionDetails(
                new Rows(standing, alike.keySet(), searches.maskHits().known(standing))
                        .row(submission),
                snapshots,
                open.checklist(standing, submission),
                standing.reviews(submission),
                standing.decisions(submission),
                standing.state().handIns().stream()
                        .filter(h -> h.submission().equals(submission))
                        .toList(),
                masked,
                standing.appeals(submission));
    }
}
