package peermortem.service.book;

import peermortem.domain.Declaration;
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
import peermortem.domain.TickVerdict;
import peermortem.service.Touched;
import peermortem.store.Changed;
import peermortem.store.Session;
import peermortem.store.Store;
import peermortem.store.TickStore;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Writes one reviewer's changes, each as soon as it is made, in the same way to class files and
/// packets.
public final class TickWriter {
    /// What differs between a class file and a packet.
    public interface Book {
        /// The text that a review of this submission judges.
        Sha256 snapshot(Session session, SubmissionId submission);

        Sha256 rubricHash(Session session);

        /// A review is about to get its first tick.
        void starting(Session session, SubmissionId submission);

        /// A tick of a review that had been submitted once.
        void changed(Session session, SubmissionId submission, Tick before, Tick after);

        void submitted(Session session, Review review);

        void reopened(Session session, Review review, String reason);

        /// Whether a review is submitted only with a word on help by a machine.
        default boolean wantsDeclaration() {
            return false;
        }

        /// Everything of one change has been written.
        void written(Session session);
    }

    private final Store store;
    private final Clock clock;
    private final Rubric rubric;
    private final PersonId reviewer;
    private final Book book;
    private final Consumer<Touched> changed;

    public TickWriter(
            Store store,
            Clock clock,
            Rubric rubric,
            PersonId reviewer,
            Book book,
            Consumer<Touched> changed) {
        this.store = store;
        this.clock = clock;
        this.rubric = rubric;
        this.reviewer = reviewer;
        this.book = book;
        this.changed = changed;
    }

    public CompletableFuture<Instant> verdict(
            SubmissionId submission, ItemId item, TickVerdict verdict) {
        return ofItem(
                submission,
                item,
                (session, now) -> {
                    if (!session.ticks().putVerdict(submission, reviewer, item, verdict, now)) {
                        change(session, submission, item, t -> t.withVerdict(verdict), now);
                    }
                });
    }

    public CompletableFuture<Instant> tick(
            SubmissionId submission, ItemId item, UnaryOperator<Tick> change) {
        return ofItem(
                submission, item, (session, now) -> change(session, submission, item, change, now));
    }

    private CompletableFuture<Instant> ofItem(SubmissionId submission, ItemId item, Work work) {
        return rubric.item(item).isPresent()
                ? later(submission, work)
                : CompletableFuture.failedFuture(
                        new ProblemException(Problem.of("review.no-item", item)));
    }

    private void change(
            Session session,
            SubmissionId submission,
            ItemId item,
            UnaryOperator<Tick> change,
            Instant now) {
        TickStore.Draft draft = draft(session, submission, item, now);
        Tick after = change.apply(draft.tick());
        session.ticks().put(submission, reviewer, after, now);
        if (draft.reopened()) {
            book.changed(session, submission, draft.tick(), after);
        }
    }

    public CompletableFuture<Instant> note(SubmissionId submission, String note) {
        return later(
                submission,
                (session, now) -> {
                    draft(session, submission, now);
                    session.reviews().putNote(submission, reviewer, note, now);
                });
    }

    public Outcome<Instant> submit(SubmissionId submission) {
        return now(
                submission,
                (session, now) -> {
                    draft(session, submission, now);
                    Review review = session.reviews().find(submission, reviewer).orElseThrow();
                    Completeness.demand(rubric, review);
                    if (book.wantsDeclaration() && Declaration.of(review.note()).isEmpty()) {
                        throw new ProblemException(Problem.of("review.declaration"));
                    }
                    session.reviews().submit(submission, reviewer, now);
                    book.submitted(session, withState(review, new ReviewState.Submitted(now)));
                });
    }

    public Outcome<Instant> reopen(SubmissionId submission, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused("review.reopen-reason");
        }
        return now(
                submission,
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

    private TickStore.Draft draft(
            Session session, SubmissionId submission, ItemId item, Instant now) {
        return session.ticks()
                .draft(submission, reviewer, item)
                .orElseGet(
                        () -> {
                            start(session, submission, now);
                            return new TickStore.Draft(false, Tick.open(item));
                        });
    }

    private void draft(Session session, SubmissionId submission, Instant now) {
        if (!session.reviews().isDraft(submission, reviewer)) {
            start(session, submission, now);
        }
    }

    private void start(Session session, SubmissionId submission, Instant now) {
        if (session.reviews().find(submission, reviewer).isPresent()) {
            throw new ProblemException(Problem.of("review.submitted"));
        }
        book.starting(session, submission);
        session.reviews()
                .start(
                        submission,
                        reviewer,
                        book.snapshot(session, submission),
                        book.rubricHash(session),
                        now);
    }

    private interface Work {
        void run(Session session, Instant now);
    }

    private CompletableFuture<Instant> later(SubmissionId submission, Work work) {
        return store.later(reviewed(submission), session -> write(session, work))
                .thenApply(
                        at -> {
                            changed.accept(Touched.only(submission));
                            return at;
                        });
    }

    private Instant write(Session session, Work work) {
        Instant now = clock.instant();
        work.run(session, now);
        book.written(session);
        return now;
    }

    private Outcome<Instant> now(SubmissionId submission, Work work) {
        try {
            Instant at = store.write(reviewed(submission), session -> write(session, work));
            changed.accept(Touched.only(submission));
            return Outcome.done(at);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private static Changed reviewed(SubmissionId submission) {
        return Changed.reviewed(Set.of(submission));
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
