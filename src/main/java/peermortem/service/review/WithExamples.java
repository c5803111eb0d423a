package peermortem.service.review;

import peermortem.domain.Bytes;
import peermortem.domain.Checklist;
import peermortem.domain.Example;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.Checker;
import peermortem.service.ExampleBook;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewStanding;
import peermortem.service.ReviewTask;
import peermortem.service.ReviewsTaken;
import peermortem.service.Sheet;
import peermortem.service.Subscription;
import peermortem.service.Touched;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A review desk whose queue begins with the class's calibration examples. A TA ticks them; who
/// reviews in a packet tries them, and sees the TA's ticks and reasons beside the own ones after
/// submitting; others see them with the TA's ticks, frozen.
public final class WithExamples implements ReviewDesk {
    private final ReviewDesk desk;
    private final ExampleBook book;
    private final Optional<Trials> trials;
    private final boolean ticks;
    private final Checker checker;

    public WithExamples(ReviewDesk desk, ExampleBook book, boolean ticks, Checker checker) {
        this(desk, book, Optional.empty(), ticks, checker);
    }

    public WithExamples(ReviewDesk desk, ExampleBook book, Trials trials, Checker checker) {
        this(desk, book, Optional.of(trials), false, checker);
    }

    private WithExamples(
            ReviewDesk desk,
            ExampleBook book,
            Optional<Trials> trials,
            boolean ticks,
            Checker checker) {
        this.desk = desk;
        this.book = book;
        this.trials = trials;
        this.ticks = ticks;
        this.checker = checker;
    }

    private Optional<Example> example(SubmissionId id) {
        return id.value().startsWith(ExampleBook.PREFIX)
                ? book.all().stream().filter(e -> e.id().equals(id)).findFirst()
                : Optional.empty();
    }

    @Override
    public ReviewTask task() {
        return desk.task();
    }

    @Override
    public List<QueueEntry> queue() {
        List<QueueEntry> all = new ArrayList<>();
        book.all().forEach(e -> all.add(entry(e)));
        all.addAll(desk.queue());
        return all;
    }

    @Override
    public Optional<QueueEntry> entry(SubmissionId submission) {
        return example(submission).map(this::entry).or(() -> desk.entry(submission));
    }

    private QueueEntry entry(Example example) {
        int items = task().rubric().items().size();
        Review own = own(example);
        int ticked = ticked(own);
        return new QueueEntry(
                example.id(),
                example.title(),
                OptionalInt.empty(),
                Optional.empty(),
                standing(own, ticked, items),
                ticked,
                items,
                Optional.empty());
    }

    private ReviewStanding.State standing(Review own, int ticked, int items) {
        if (own.submitted() || (ticks && ticked == items)) {
            return ReviewStanding.State.SUBMITTED;
        }
        return ticked > 0 || ticks ? ReviewStanding.State.DRAFT : ReviewStanding.State.ALLOCATED;
    }

    private static int ticked(Review review) {
        return (int)
                review.ticks().values().stream()
                        .filter(t -> t.verdict() != TickVerdict.OPEN)
                        .count();
    }

    private Review own(Example example) {
        return trials.map(t -> t.of(example)).orElseGet(() -> assistants(example));
    }

    private Review assistants(Example example) {
        ReviewState state =
                ticks ? new ReviewState.Draft() : new ReviewState.Submitted(example.addedAt());
        return new Review(
                example.id(),
                ExampleBook.TA,
                Sha256.of(example.text()),
                example.ticks(),
                "",
                state);
    }

    @Override
    public Sheet sheet(SubmissionId submission) {
        return example(submission).map(this::sheet).orElseGet(() -> desk.sheet(submission));
    }

    private Sheet sheet(Example example) {
        Snapshot snapshot =
                Snapshot.of(
                        new Source(SourceKind.MARKDOWN, ""),
                        example.text(),
                        Bytes.of(example.text().getBytes(StandardCharsets.UTF_8)),
                        "text/markdown",
                        example.addedAt());
        Checklist checklist = checker.check(task().rubric(), example.text(), Optional.empty());
        Review own = own(example);
        return new Sheet(
                example.id(),
                example.title(),
                Map.of(Part.MAIN, snapshot),
                Optional.of(checklist),
                own,
                trials.isPresent() && own.submitted() ? List.of(assistants(example)) : List.of(),
                Map.of(),
                Set.of(),
                Map.of());
    }

    @Override
    public CompletableFuture<Instant> tick(
            SubmissionId submission, ItemId item, TickVerdict verdict) {
        return example(submission)
                .map(e -> change(e, item, t -> t.withVerdict(verdict)))
                .orElseGet(() -> desk.tick(submission, item, verdict));
    }

    @Override
    public CompletableFuture<Instant> reason(SubmissionId submission, ItemId item, String reason) {
        return example(submission)
                .map(e -> change(e, item, t -> t.withReason(reason)))
                .orElseGet(() -> desk.reason(submission, item, reason));
    }

    @Override
    public CompletableFuture<Instant> passages(
            SubmissionId submission, ItemId item, List<Span> passages) {
        return example(submission)
                .map(e -> change(e, item, t -> t.withPassages(passages)))
                .orElseGet(() -> desk.passages(submission, item, passages));
    }

    private CompletableFuture<Instant> change(
            Example example, ItemId item, UnaryOperator<Tick> change) {
        return trials.map(t -> t.tick(example, item, change))
                .orElseGet(() -> book.tick(example.id(), e -> e.with(change.apply(e.tick(item)))));
    }

    @Override
    public CompletableFuture<Instant> note(SubmissionId submission, String note) {
        return example(submission)
                .map(
                        e ->
                                trials.map(t -> t.note(e, note))
                                        .orElseGet(() -> book.tick(submission, same -> same)))
                .orElseGet(() -> desk.note(submission, note));
    }

    @Override
    public Outcome<Instant> submit(SubmissionId submission) {
        return example(submission)
                .map(
                        e ->
                                trials.map(t -> t.submit(e))
                                        .orElseGet(() -> Outcome.refused("example.no-submit")))
                .orElseGet(() -> desk.submit(submission));
    }

    @Override
    public Outcome<Instant> reopen(SubmissionId submission, String reason) {
        return example(submission).isEmpty()
                ? desk.reopen(submission, reason)
                : Outcome.refused("example.frozen");
    }

    @Override
    public Outcome<Path> sendBack(Path to) {
        return desk.sendBack(to);
    }

    @Override
    public Outcome<Integer> exportReviews(Path csv) {
        return desk.exportReviews(csv);
    }

    @Override
    public Outcome<ReviewsTaken> importReviews(Path csv) {
        return desk.importReviews(csv);
    }

    @Override
    public Subscription onChange(Consumer<Touched> listener) {
        return desk.onChange(listener);
    }

    @Override
    public void close() {
        desk.close();
    }
}
