package peermortem.service;

import peermortem.domain.Bytes;
import peermortem.domain.Checklist;
import peermortem.domain.Example;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;

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

/// A review desk whose queue begins with the class's calibration examples. A TA ticks them; others
/// see them with the TA's ticks and reasons, frozen.
final class WithExamples implements ReviewDesk {
    private static final PersonId TA = PersonId.of("ta");
    private final ReviewDesk desk;
    private final ExampleBook book;
    private final boolean ticks;
    private final Checker checker;

    WithExamples(ReviewDesk desk, ExampleBook book, boolean ticks, Checker checker) {
        this.desk = desk;
        this.book = book;
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
        List<Example> examples = book.all();
        if (!examples.isEmpty()) {
            int items = task().rubric().items().size();
            examples.forEach(e -> all.add(entry(e, items)));
        }
        all.addAll(desk.queue());
        return all;
    }

    private QueueEntry entry(Example example, int items) {
        boolean open = ticks && ticked(example) < items;
        return new QueueEntry(
                example.id(),
                example.title(),
                OptionalInt.empty(),
                Optional.empty(),
                open ? ReviewStanding.State.DRAFT : ReviewStanding.State.SUBMITTED,
                ticked(example),
                items,
                Optional.empty());
    }

    private static int ticked(Example example) {
        return (int)
                example.ticks().values().stream()
                        .filter(t -> t.verdict() != TickVerdict.OPEN)
                        .count();
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
        ReviewState state =
                ticks ? new ReviewState.Draft() : new ReviewState.Submitted(example.addedAt());
        return new Sheet(
                example.id(),
                example.title(),
                Map.of(Part.MAIN, snapshot),
                Optional.of(checklist),
                new Review(example.id(), TA, snapshot.hash(), example.ticks(), "", state),
                List.of(),
                Map.of(),
                Set.of(),
                Map.of());
    }

    @Override
    public CompletableFuture<Instant> tick(
            SubmissionId submission, ItemId item, TickVerdict verdict) {
        return example(submission).isEmpty()
                ? desk.tick(submission, item, verdict)
                : book.tick(submission, e -> e.with(e.tick(item).withVerdict(verdict)));
    }

    @Override
    public CompletableFuture<Instant> reason(SubmissionId submission, ItemId item, String reason) {
        return example(submission).isEmpty()
                ? desk.reason(submission, item, reason)
                : book.tick(submission, e -> e.with(e.tick(item).withReason(reason)));
    }

    @Override
    public CompletableFuture<Instant> passages(
            SubmissionId submission, ItemId item, List<Span> passages) {
        return example(submission).isEmpty()
                ? desk.passages(submission, item, passages)
                : book.tick(submission, e -> e.with(e.tick(item).withPassages(passages)));
    }

    @Override
    public CompletableFuture<Instant> note(SubmissionId submission, String note) {
        return example(submission).isEmpty()
                ? desk.note(submission, note)
                : book.tick(submission, e -> e);
    }

    @Override
    public Outcome<Instant> submit(SubmissionId submission) {
        return example(submission).isEmpty()
                ? desk.submit(submission)
                : Outcome.refused("example.no-submit");
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
    public Subscription onChange(Runnable listener) {
        return desk.onChange(listener);
    }

    @Override
    public void close() {
        desk.close();
    }
}
