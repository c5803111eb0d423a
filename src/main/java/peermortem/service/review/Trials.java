package peermortem.service.review;

import peermortem.domain.Example;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.service.Touched;
import peermortem.service.book.Completeness;
import peermortem.store.Json;
import peermortem.store.Session;
import peermortem.store.Store;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A reviewer's own ticks on calibration examples, for practice. They stay in the packet: they are
/// not part of what is signed, sent back or graded.
final class Trials {
    private static final String KEPT = "trial ";
    private final Store store;
    private final Clock clock;
    private final PersonId reviewer;
    private final Rubric rubric;
    private final Consumer<Touched> changed;

    Trials(Store store, Clock clock, PersonId reviewer, Rubric rubric, Consumer<Touched> changed) {
        this.store = store;
        this.clock = clock;
        this.reviewer = reviewer;
        this.rubric = rubric;
        this.changed = changed;
    }

    /// The trial as it stands; a fresh one where none was begun, or the example's text is another.
    Review of(Example example) {
        return store.read(session -> find(session, example)).orElseGet(() -> fresh(example));
    }

    private Review fresh(Example example) {
        return new Review(
                example.id(),
                reviewer,
                Sha256.of(example.text()),
                Map.of(),
                "",
                new ReviewState.Draft());
    }

    private static String key(SubmissionId example) {
        return KEPT + example;
    }

    private static Optional<Review> find(Session session, Example example) {
        return session.meta()
                .find(key(example.id()))
                .map(json -> Json.read(json, Kept.class).review(example.id()))
                .filter(r -> r.snapshot().equals(Sha256.of(example.text())));
    }

    CompletableFuture<Instant> tick(Example example, ItemId item, UnaryOperator<Tick> change) {
        return change(
                example,
                review -> {
                    Map<ItemId, Tick> ticks = new LinkedHashMap<>(review.ticks());
                    ticks.put(item, change.apply(review.tick(item)));
                    return with(review, ticks, review.note(), review.state());
                });
    }

    CompletableFuture<Instant> note(Example example, String note) {
        return change(example, review -> with(review, review.ticks(), note, review.state()));
    }

    private CompletableFuture<Instant> change(Example example, UnaryOperator<Review> change) {
        return store.later(session -> write(session, example, change))
                .thenApply(at -> told(example, at));
    }

    /// Ends the trial; from now on the teaching assistant's ticks stand beside.
    Outcome<Instant> submit(Example example) {
        try {
            return Outcome.done(
                    told(
                            example,
                            store.write(session -> write(session, example, this::submitted))));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private Review submitted(Review review) {
        Completeness.demand(rubric, review);
        ReviewState now = new ReviewState.Submitted(clock.instant());
        return with(review, review.ticks(), review.note(), now);
    }

    private Instant write(Session session, Example example, UnaryOperator<Review> change) {
        Review before = find(session, example).orElseGet(() -> fresh(example));
        if (before.submitted()) {
            throw new ProblemException(Problem.of("example.tried"));
        }
        session.meta().put(key(example.id()), Json.write(Kept.of(change.apply(before))));
        return clock.instant();
    }

    private Instant told(Example example, Instant at) {
        changed.accept(Touched.only(example.id()));
        return at;
    }

    private static Review with(
            Review review, Map<ItemId, Tick> ticks, String note, ReviewState state) {
        return new Review(
                review.submission(), review.reviewer(), review.snapshot(), ticks, note, state);
    }

    /// A trial as it is written down.
    private record Kept(
            PersonId reviewer,
            Sha256 text,
            List<Tick> ticks,
            String note,
            Optional<Instant> submittedAt) {
        static Kept of(Review review) {
            return new Kept(
                    review.reviewer(),
                    review.snapshot(),
                    List.copyOf(review.ticks().values()),
                    review.note(),
                    review.state() instanceof ReviewState.Submitted(Instant at)
                            ? Optional.of(at)
                            : Optional.empty());
        }

        Review review(SubmissionId example) {
            Map<ItemId, Tick> all = new LinkedHashMap<>();
            ticks.forEach(t -> all.put(t.item(), t));
            return new Review(
                    example,
                    reviewer,
                    text,
                    all,
                    note,
                    submittedAt
                            .<ReviewState>map(ReviewState.Submitted::new)
                            .orElseGet(ReviewState.Draft::new));
        }
    }
}
