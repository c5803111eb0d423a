package peermortem.service.review;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Review;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewStanding;
import peermortem.service.book.TickWriter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What is the same of reviewing at a class file and in a packet: every change goes through one
/// writer.
abstract class WritingReviews implements ReviewDesk {
    /// Writes this reviewer's changes.
    abstract TickWriter writer();

    static ReviewStanding.State state(Optional<Review> review) {
        return review.map(
                        r ->
                                r.submitted()
                                        ? ReviewStanding.State.SUBMITTED
                                        : ReviewStanding.State.DRAFT)
                .orElse(ReviewStanding.State.ALLOCATED);
    }

    /// How many items bear a tick.
    static int ticked(Optional<Review> review) {
        return review.stream()
                .flatMap(r -> r.ticks().values().stream())
                .filter(t -> t.verdict() != TickVerdict.OPEN)
                .mapToInt(t -> 1)
                .sum();
    }

    @Override
    public final CompletableFuture<Instant> tick(
            SubmissionId submission, ItemId item, TickVerdict verdict) {
        return writer().verdict(submission, item, verdict);
    }

    @Override
    public final CompletableFuture<Instant> reason(
            SubmissionId submission, ItemId item, String reason) {
        return writer().tick(submission, item, t -> t.withReason(reason));
    }

    @Override
    public final CompletableFuture<Instant> passages(
            SubmissionId submission, ItemId item, List<Span> passages) {
        return writer().tick(submission, item, t -> t.withPassages(passages));
    }

    @Override
    public final CompletableFuture<Instant> note(SubmissionId submission, String note) {
        return writer().note(submission, note);
    }

    @Override
    public final Outcome<Instant> submit(SubmissionId submission) {
        return writer().submit(submission);
    }

    @Override
    public final Outcome<Instant> reopen(SubmissionId submission, String reason) {
        return writer().reopen(submission, reason);
    }
}
