package peermortem.service;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.store.Session;
import peermortem.store.Store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// Writes one reviewer's changes, each as soon as it is made, in the same way to class files and
/// packets.
final class TickWriter {
    /// What differs between a class file and a packet.
    interface Book {
        /// The text that a review of this submission judges.
        Sha256 snapshot(Session session, SubmissionId submission);

        Sha256 rubricHash(Session session);

        /// A review is about to get its first tick.
        void starting(Session session, SubmissionId submission);

        void ticked(Session session, Review review, Tick before, Tick after);

        void submitted(Session session, Review review);

        void reopened(Session session, Review review, String reason);

        /// Everything of one change has been written.
        void written(Session session);
    }

    private final Store store;
    private final Clock clock;
    private final Rubric rubric;
    private final PersonId reviewer;
    private final Book book;
    private final Runnable changed;

    TickWriter(
            Store store,
            Clock clock,
            Rubric rubric,
            PersonId reviewer,
            Book book,
            Runnable changed) {
        this.store = store;
        this.clock = clock;
        this.rubric = rubric;
        this.reviewer = reviewer;
        this.book = book;
        this.changed = changed;
    }

    CompletableFuture<Instant> tick(
            SubmissionId submission, ItemId item, UnaryOperator<Tick> change) {
        if (rubric.item(item).isEmpty()) {
            return CompletableFuture.failedFuture(
                    new ProblemException(Problem.of("review.no-item", item)));
        }
        return later(
                (session, now) -> {
                    Review review = draft(session, submission, now);
                    Tick before = review.tick(item);
                    Tick after = change.apply(before);
                    session.reviews().put(submission, reviewer, after, now);
                    book.ticked(session, review, before, after);
                });
    }

    CompletableFuture<Instant> note(SubmissionId submission, String note) {
        return later(
                (session, now) -> {
                    draft(session, submission, now);
                    session.reviews().putNote(submission, reviewer, note, now);
                });
    }

    Outcome<Instant> submit(SubmissionId submission) {
        return now(
                (session, now) -> {
                    Review review = draft(session, submission, now);
                    List<String> open =
                            rubric.items().stream()
                                    .map(RubricItem::id)
                                    .filter(i -> !review.tick(i).complete())
                                    .map(ItemId::value)
                                    .toList();
                    if (!open.isEmpty()) {
                        throw new ProblemException(
                                Problem.of(
                                        "review.incomplete", open.size(), String.join(", ", open)));
                    }
                    session.reviews().submit(submission, reviewer, now);
                    book.submitted(session, withState(review, new ReviewState.Submitted(now)));
                });
    }

    Outcome<Instant> reopen(SubmissionId submission, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused("review.reopen-reason");
        }
        return now(
                (session, now) -> {
                    Review review =
                            session.reviews()
                                    .find(submission, reviewer)
                                    .filter(Review::submitted)
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            Problem.of("review.not-submitted")));
                    session.reviews().reopen(submission, reviewer, now);
                    book.reopened(session, review, reason);
                });
    }

    private Review draft(Session session, SubmissionId submission, Instant now) {
        if (session.reviews().find(submission, reviewer).isEmpty()) {
            book.starting(session, submission);
            session.reviews()
                    .start(
                            submission,
                            reviewer,
                            book.snapshot(session, submission),
                            book.rubricHash(session),
                            now);
        }
        Review review = session.reviews().find(submission, reviewer).orElseThrow();
        if (review.submitted()) {
            throw new ProblemException(Problem.of("review.submitted"));
        }
        return review;
    }

    private interface Work {
        void run(Session session, Instant now);
    }

    private CompletableFuture<Instant> later(Work work) {
        return store.later(
                        session -> {
                            Instant now = clock.instant();
                            work.run(session, now);
                            book.written(session);
                            return now;
                        })
                .thenApply(
                        at -> {
                            changed.run();
                            return at;
                        });
    }

    private Outcome<Instant> now(Work work) {
        try {
            Instant at =
                    store.write(
                            session -> {
                                Instant now = clock.instant();
                                work.run(session, now);
                                book.written(session);
                                return now;
                            });
            changed.run();
            return Outcome.done(at);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private static Review withState(Review review, ReviewState state) {
        return new Review(
                review.submission(),
                review.reviewer(),
                review.snapshot(),
                review.ticks(),
                review.note(),
                state);
    }
}
