package peermortem.service.review;

import peermortem.domain.Allocation;
import peermortem.domain.HandIn;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.Role;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.TickWriter;
import peermortem.store.Session;

/// What reviewing means in a class file: a TA who starts a review is allocated it; what happens
/// after a submission goes into the log.
final class ClassBook implements TickWriter.Book {
    private final OpenClass open;
    private final PersonId reviewer;

    ClassBook(OpenClass open, PersonId reviewer) {
        this.open = open;
        this.reviewer = reviewer;
    }

    @Override
    public Sha256 snapshot(Session session, SubmissionId submission) {
        return session.handIns().of(submission).stream()
                .filter(HandIn::accepted)
                .reduce((a, b) -> b)
                .flatMap(HandIn::main)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of("review.nothing-to-read", submission)));
    }

    @Override
    public Sha256 rubricHash(Session session) {
        return session.assignment().rubricHash();
    }

    @Override
    public void starting(Session session, SubmissionId submission) {
        if (session.allocations().has(submission, reviewer)) {
            return;
        }
        boolean ta = session.people().find(reviewer).map(p -> p.role() == Role.TA).orElse(false);
        if (!ta) {
            throw new ProblemException(Problem.of("review.not-yours", submission));
        }
        session.allocations()
                .put(new Allocation(submission, reviewer, Allocation.Origin.BY_HAND, open.now()));
    }

    @Override
    public void changed(Session session, SubmissionId submission, Tick before, Tick after) {
        session.events()
                .add(
                        open.now(),
                        "tick.changed",
                        reviewer,
                        submission + " " + after.item(),
                        Facts.of(before),
                        Facts.of(after));
    }

    @Override
    public void submitted(Session session, Review review) {
        session.events()
                .add(
                        open.now(),
                        "review.submitted",
                        reviewer,
                        review.submission().value(),
                        Facts.NONE,
                        Facts.of(
                                "met",
                                review.met().stream().sorted().map(Object::toString).toList()));
    }

    @Override
    public void reopened(Session session, Review review, String reason) {
        session.events()
                .add(
                        open.now(),
                        "review.reopened",
                        reviewer,
                        review.submission().value(),
                        Facts.of(
                                "met",
                                review.met().stream().sorted().map(Object::toString).toList()),
                        Facts.of("reason", reason));
    }

    @Override
    public void written(Session session) {
        // everything is where it belongs
    }
}
