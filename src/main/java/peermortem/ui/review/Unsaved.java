package peermortem.ui.review;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;
import peermortem.service.ReviewDesk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Changes that could not be saved, the newest of each place. They stay on the screen and are tried
/// again with the next change: nothing that was typed is lost while a disk is full or a drive away.
final class Unsaved {
    /// One change of one place of a review.
    record Change(ReviewDesk desk, SubmissionId submission, String place, Saving saving) {
        CompletableFuture<Instant> save() {
            return saving.save(desk, submission);
        }

        private String key() {
            return submission + " " + place;
        }
    }

    /// How a change is saved.
    interface Saving {
        CompletableFuture<Instant> save(ReviewDesk desk, SubmissionId submission);
    }

    private final Map<String, Change> waiting = new LinkedHashMap<>();

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// What waits, and waits no more.
    List<Change> takeAll() {
        List<Change> all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }

    void add(Change change) {
        waiting.putIfAbsent(change.key(), change);
    }

    /// A newer change of the same place stands for it.
    void forget(Change change) {
        waiting.remove(change.key());
    }

    /// The problem that may pass: files and drives; not one that the review itself has.
    static Optional<Problem> passing(@Nullable Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof ProblemException expected
                        && expected.problem().code().matches("(store|file)\\..*")
                        && !expected.problem().code().equals("store.closed")
                ? Optional.of(expected.problem())
                : Optional.empty();
    }

    static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
