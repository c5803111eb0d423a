package peermortem.service;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// The result of something that runs elsewhere; what it threw is thrown here.
final class Finished {
    private Finished() {}

    static <T> T of(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("job.cancelled"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
