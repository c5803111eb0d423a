package peermortem.service;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// One reviewer's work, over a class file or a review packet. Changes return at once with a future
/// of the moment at which they are durable; everything else blocks. Changes of a submitted review
/// are refused (the future fails with a `ProblemException`).
public interface ReviewDesk extends AutoCloseable {
    ReviewTask task();

    List<QueueEntry> queue();

    /// One entry of the queue alone, without reading the others; empty where it is not in it.
    Optional<QueueEntry> entry(SubmissionId submission);

    Sheet sheet(SubmissionId submission);

    CompletableFuture<Instant> tick(SubmissionId submission, ItemId item, TickVerdict verdict);

    CompletableFuture<Instant> reason(SubmissionId submission, ItemId item, String reason);

    CompletableFuture<Instant> passages(SubmissionId submission, ItemId item, List<Span> passages);

    CompletableFuture<Instant> note(SubmissionId submission, String note);

    /// Freezes the review; refused with the incomplete items as arguments.
    Outcome<Instant> submit(SubmissionId submission);

    /// Makes a submitted review a draft again; the reason goes into the log.
    Outcome<Instant> reopen(SubmissionId submission, String reason);

    /// Writes the signed answer file into a folder or to a file name; refused for a reviewer at the
    /// class file itself.
    Outcome<Path> sendBack(Path to);

    /// This reviewer's reviews as CSV.
    Outcome<Integer> exportReviews(Path csv);

    Outcome<ReviewsTaken> importReviews(Path csv);

    Subscription onChange(Consumer<Touched> listener);

    @Override
    void close();
}
