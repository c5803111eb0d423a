package peermortem.ui;

import peermortem.domain.Blindness;
import peermortem.domain.Bytes;
import peermortem.domain.Checklist;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.domain.VerdictShown;
import peermortem.service.Beside;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewStanding;
import peermortem.service.ReviewTask;
import peermortem.service.ReviewsTaken;
import peermortem.service.Sheet;
import peermortem.service.Subscription;
import peermortem.service.Touched;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A reviewer's desk that keeps everything in memory and answers at once.
public final class SampleDesk implements ReviewDesk {
    private static final Instant NOW = Instant.parse("2026-11-18T07:41:07Z");

    private final Map<SubmissionId, String> texts = new LinkedHashMap<>();
    private final Map<SubmissionId, Review> reviews = new LinkedHashMap<>();
    private final List<Consumer<Touched>> listeners = new ArrayList<>();
    private VerdictShown shown = VerdictShown.AT_ONCE;
    private boolean refusing;
    private Map<Part, Beside> beside = Map.of();

    public SampleDesk() {
        add("Heron-41", SampleTexts.TEXT);
        add("Lynx-07", SampleTexts.read("s04-puppet-typo.md"));
        add("Otter-19", SampleTexts.read("s02-mysql-disk-full.md"));
    }

    private void add(String author, String text) {
        SubmissionId id = SubmissionId.of(author);
        texts.put(id, text);
        Snapshot snapshot = snapshot(text);
        reviews.put(
                id,
                new Review(
                        id,
                        PersonId.of("r1"),
                        snapshot.hash(),
                        Map.of(),
                        "",
                        new ReviewState.Draft()));
    }

    /// From now on verdicts appear only after the own tick.
    public void hideVerdicts() {
        shown = VerdictShown.AFTER_OWN_TICK;
    }

    /// From now on every text comes with this.
    public void put(Map<Part, Beside> came) {
        beside = came;
    }

    /// From now on nothing can be saved.
    public void refuse() {
        refusing = true;
    }

    /// From now on everything can be saved again.
    public void accept() {
        refusing = false;
    }

    public Review review(String author) {
        return reviews.getOrDefault(SubmissionId.of(author), reviews.values().iterator().next());
    }

    @Override
    public ReviewTask task() {
        return new ReviewTask(
                Path.of("sample.pmpacket"),
                true,
                "0x19. Postmortem",
                SampleTexts.rubric(),
                ZoneId.of("Africa/Nairobi"),
                Optional.of(NOW.plusSeconds(187_200)),
                "Kestrel-12",
                Blindness.DOUBLE,
                shown,
                false);
    }

    @Override
    public List<QueueEntry> queue() {
        return texts.keySet().stream().map(this::shown).toList();
    }

    @Override
    public Optional<QueueEntry> entry(SubmissionId id) {
        return Optional.of(id).filter(texts::containsKey).map(this::shown);
    }

    private QueueEntry shown(SubmissionId id) {
        Review review = review(id.value());
        Checklist checklist = SampleTexts.checklist(texts.getOrDefault(id, ""));
        int ticked =
                (int)
                        review.ticks().values().stream()
                                .filter(t -> t.verdict() != TickVerdict.OPEN)
                                .count();
        ReviewStanding.State state =
                review.submitted()
                        ? ReviewStanding.State.SUBMITTED
                        : ticked > 0 ? ReviewStanding.State.DRAFT : ReviewStanding.State.ALLOCATED;
        return new QueueEntry(
                id,
                id.value(),
                OptionalInt.of(checklist.words()),
                task().due(),
                state,
                ticked,
                14,
                Optional.of(checklist));
    }

    @Override
    public Sheet sheet(SubmissionId id) {
        String text = texts.getOrDefault(id, "");
        return new Sheet(
                id,
                id.value(),
                Map.of(Part.MAIN, snapshot(text)),
                Optional.of(SampleTexts.checklist(text)),
                review(id.value()),
                List.of(),
                Map.of(),
                Set.of(),
                beside);
    }

    private static Snapshot snapshot(String text) {
        return Snapshot.of(
                new Source(SourceKind.MARKDOWN, "a.md"),
                text,
                Bytes.of(new byte[0]),
                "text/markdown",
                NOW);
    }

    @Override
    public CompletableFuture<Instant> tick(SubmissionId id, ItemId item, TickVerdict verdict) {
        return change(id, item, tick -> tick.withVerdict(verdict));
    }

    @Override
    public CompletableFuture<Instant> reason(SubmissionId id, ItemId item, String reason) {
        return change(id, item, tick -> tick.withReason(reason));
    }

    @Override
    public CompletableFuture<Instant> passages(SubmissionId id, ItemId item, List<Span> passages) {
        return change(id, item, tick -> new Tick(item, tick.verdict(), tick.reason(), passages));
    }

    @Override
    public CompletableFuture<Instant> note(SubmissionId id, String note) {
        Review r = review(id.value());
        return put(new Review(id, r.reviewer(), r.snapshot(), r.ticks(), note, r.state()));
    }

    private CompletableFuture<Instant> change(
            SubmissionId id, ItemId item, UnaryOperator<Tick> change) {
        Review r = review(id.value());
        Map<ItemId, Tick> ticks = new LinkedHashMap<>(r.ticks());
        ticks.put(item, change.apply(r.tick(item)));
        return put(new Review(id, r.reviewer(), r.snapshot(), ticks, r.note(), r.state()));
    }

    private CompletableFuture<Instant> put(Review review) {
        if (refusing || review(review.submission().value()).submitted()) {
            return CompletableFuture.failedFuture(
                    new ProblemException(
                            Problem.of(refusing ? "store.full" : "review.submitted", "sample")));
        }
        reviews.put(review.submission(), review);
        tell(review.submission());
        return CompletableFuture.completedFuture(NOW);
    }

    @Override
    public Outcome<Instant> submit(SubmissionId id) {
        return state(id, new ReviewState.Submitted(NOW));
    }

    @Override
    public Outcome<Instant> reopen(SubmissionId id, String reason) {
        return state(id, new ReviewState.Draft());
    }

    private Outcome<Instant> state(SubmissionId id, ReviewState state) {
        Review r = review(id.value());
        reviews.put(id, new Review(id, r.reviewer(), r.snapshot(), r.ticks(), r.note(), state));
        tell(id);
        return Outcome.done(NOW);
    }

    private void tell(SubmissionId id) {
        tell(Touched.only(id));
    }

    /// As after a change that somebody else made.
    public void tell(Touched touched) {
        List.copyOf(listeners).forEach(listener -> listener.accept(touched));
    }

    @Override
    public Outcome<Path> sendBack(Path to) {
        return Outcome.done(to);
    }

    @Override
    public Outcome<Integer> exportReviews(Path csv) {
        return Outcome.done(0);
    }

    @Override
    public Outcome<ReviewsTaken> importReviews(Path csv) {
        return Outcome.refused("file.unreadable", csv);
    }

    @Override
    public Subscription onChange(Consumer<Touched> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
