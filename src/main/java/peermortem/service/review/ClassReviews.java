package peermortem.service.review;

import peermortem.domain.Allocation;
import peermortem.domain.Assignment;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Checklist;
import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.Masked;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.Role;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.Beside;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewTask;
import peermortem.service.ReviewsTaken;
import peermortem.service.Sheet;
import peermortem.service.Subscription;
import peermortem.service.Touched;
import peermortem.service.book.Judged;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Pseudonyms;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;
import peermortem.service.book.TickWriter;
import peermortem.service.handin.Enclosed;
import peermortem.service.packet.Masking;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Reviewing at the class file itself: a TA sees every text with its author, a student only what
/// they were allocated, as their packet would show it.
public final class ClassReviews extends WritingReviews {
    private final OpenClass open;
    private final PersonId reviewer;
    private final String name;
    private final boolean ta;
    private final TickWriter writer;

    public ClassReviews(OpenClass open, PersonId reviewer) {
        this.open = open;
        this.reviewer = reviewer;
        Person person =
                open.store()
                        .read(s -> s.people().find(reviewer))
                        .orElseThrow(
                                () -> new ProblemException(Problem.of("person.unknown", reviewer)));
        this.name = person.name();
        this.ta = person.role() == Role.TA;
        this.writer =
                new TickWriter(
                        open.store(),
                        open.tools().clock(),
                        open.assignment().rubric(),
                        reviewer,
                        new ClassBook(open, reviewer),
                        open::changed);
    }

    /// Whether the reviewer is a TA, who sees every submission.
    public boolean byTa() {
        return ta;
    }

    @Override
    public ReviewTask task() {
        Assignment assignment = open.assignment();
        return new ReviewTask(
                open.file(),
                false,
                assignment.title(),
                assignment.rubric(),
                assignment.zone(),
                assignment.reviewDue(),
                name,
                assignment.settings().blindness(),
                assignment.settings().verdictShown(),
                false);
    }

    @Override
    public List<QueueEntry> queue() {
        Standing standing = open.standing();
        return submissions(standing).stream().map(s -> entry(standing, s)).toList();
    }

    @Override
    public Optional<QueueEntry> entry(SubmissionId submission) {
        return alone(submission).map(standing -> entry(standing, submission));
    }

    /// A submission of this reviewer's queue without the rest of the class.
    private Optional<Standing> alone(SubmissionId submission) {
        return open.standing(submission).filter(standing -> mine(standing, submission));
    }

    private List<SubmissionId> submissions(Standing standing) {
        if (ta) {
            return standing.readable();
        }
        return standing.state().allocations().stream()
                .filter(a -> a.reviewer().equals(reviewer))
                .map(Allocation::submission)
                .filter(s -> standing.accepted(s).isPresent())
                .sorted()
                .toList();
    }

    private boolean mine(Standing standing, SubmissionId submission) {
        return standing.accepted(submission).isPresent()
                && (ta
                        || standing.allocations(submission).stream()
                                .anyMatch(a -> a.reviewer().equals(reviewer)));
    }

    private QueueEntry entry(Standing standing, SubmissionId submission) {
        Optional<Review> review = standing.review(submission, reviewer);
        Optional<Checklist> checklist = standing.checklist(submission);
        return new QueueEntry(
                submission,
                author(standing, submission),
                checklist.map(c -> OptionalInt.of(c.words())).orElseGet(OptionalInt::empty),
                standing.state().assignment().reviewDue(),
                state(review),
                ticked(review),
                standing.state().assignment().rubric().items().size(),
                checklist);
    }

    private boolean hidden(Standing standing) {
        return !ta && standing.state().assignment().settings().blindness().hidesAuthor();
    }

    private String author(Standing standing, SubmissionId submission) {
        if (hidden(standing)) {
            return Pseudonyms.shown(open, submission);
        }
        return standing.author(submission).map(Person::name).orElse(submission.value());
    }

    @Override
    public Sheet sheet(SubmissionId submission) {
        Standing standing =
                alone(submission)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of("review.not-yours", submission)));
        HandIn handIn = Judged.handIn(standing, submission, reviewer);
        Map<Part, Snapshot> snapshots =
                open.store().read(s -> s.handIns().snapshots(handIn.number()));
        Masking masking = standing.masking(submission);
        Map<Part, List<Masked>> masked = new LinkedHashMap<>();
        snapshots.forEach((part, snapshot) -> masked.put(part, masking.find(snapshot.text())));
        Review review =
                standing.review(submission, reviewer).orElseGet(() -> empty(submission, handIn));
        boolean mayCompare = ta || review.submitted();
        return new Sheet(
                submission,
                author(standing, submission),
                hidden(standing) ? MaskedSnapshots.of(snapshots, masking) : snapshots,
                checklist(standing, handIn, snapshots, masking),
                review,
                mayCompare && review.submitted() ? others(standing, submission) : List.of(),
                masked,
                ta ? Rows.ungraded(standing).flags(submission) : java.util.Set.of(),
                beside(standing, handIn, snapshots, masking));
    }

    private Optional<Checklist> checklist(
            Standing standing, HandIn handIn, Map<Part, Snapshot> snapshots, Masking masking) {
        if (!hidden(standing)) {
            return open.store()
                    .read(
                            s ->
                                    open.checklists()
                                            .of(
                                                    s,
                                                    handIn,
                                                    standing.state().assignment().rubric(),
                                                    standing.state().rubricHash()));
        }
        return Optional.ofNullable(snapshots.get(Part.MAIN))
                .map(
                        main ->
                                open.checklists()
                                        .of(
                                                standing.state().assignment().rubric(),
                                                masking.mask(main.text()),
                                                Optional.ofNullable(snapshots.get(Part.ADVANCED))
                                                        .map(a -> masking.mask(a.text()))));
    }

    private Review empty(SubmissionId submission, HandIn handIn) {
        return new Review(
                submission,
                reviewer,
                handIn.main().orElseThrow(),
                Map.of(),
                "",
                new peermortem.domain.ReviewState.Draft());
    }

    private List<Review> others(Standing standing, SubmissionId submission) {
        return standing.reviews(submission).stream()
                .filter(r -> r.submitted() && !r.reviewer().equals(reviewer))
                .map(r -> ta ? r : Pseudonyms.hide(open, r))
                .toList();
    }

    /// What a reviewer who may not know the author sees of it is a canvas, masked; images may tell
    /// whose they are.
    private Map<Part, Beside> beside(
            Standing standing, HandIn handIn, Map<Part, Snapshot> snapshots, Masking masking) {
        Map<Part, Beside> all = new LinkedHashMap<>();
        snapshots.forEach(
                (part, snapshot) -> {
                    Beside came = Enclosed.of(snapshot);
                    all.put(
                            part,
                            hidden(standing)
                                    ? Beside.drawn(masked(came, snapshot, masking))
                                    : ta ? came.with(others(standing, handIn, part)) : came);
                });
        return all;
    }

    private static Optional<CanvasDrawing> masked(Beside came, Snapshot snapshot, Masking masking) {
        return came.drawing().map(d -> MaskedDrawing.of(d, snapshot.text(), masking));
    }

    /// What the part's link showed later, and what its second place shows.
    private Beside.Others others(Standing standing, HandIn handIn, Part part) {
        Optional<Sha256> copy =
                standing.state().copies().getOrDefault(handIn.number(), List.of()).stream()
                        .filter(c -> c.part() == part && c.differs())
                        .findFirst()
                        .flatMap(Copy::text);
        return open.store()
                .read(
                        session ->
                                new Beside.Others(
                                        session.visits()
                                                .changed(handIn.submission(), part)
                                                .map(Snapshot::text),
                                        copy.flatMap(session.texts()::text)));
    }

    @Override
    TickWriter writer() {
        return writer;
    }

    @Override
    public Outcome<Path> sendBack(Path to) {
        return Outcome.refused("review.at-class-file");
    }

    @Override
    public Outcome<Integer> exportReviews(Path csv) {
        return new ReviewsFile(open).write(csv, Optional.of(reviewer));
    }

    @Override
    public Outcome<ReviewsTaken> importReviews(Path csv) {
        return new ReviewsFile(open).read(csv, Optional.of(reviewer));
    }

    @Override
    public Subscription onChange(Consumer<Touched> listener) {
        return open.onChange(listener);
    }

    @Override
    public void close() {
        // the class file stays open
    }
}
