package peermortem.service;

import peermortem.domain.Example;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// Where a review desk has its examples from; most may only read them.
public interface ExampleBook {
    /// What the ids of examples begin with.
    String PREFIX = "example-";

    /// Who ticks examples.
    PersonId TA = PersonId.of("ta");

    int LONGEST_TITLE = 120;

    List<Example> all();

    default CompletableFuture<Instant> tick(SubmissionId id, UnaryOperator<Example> change) {
        return CompletableFuture.failedFuture(new ProblemException(Problem.of("example.frozen")));
    }
}
