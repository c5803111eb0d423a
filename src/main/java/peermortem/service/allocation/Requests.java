package peermortem.service.allocation;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.ReviewRequest;
import peermortem.domain.SubmissionId;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;

import java.util.Optional;

/// Students ask peers for reviews; an accepted request becomes an allocation.
final class Requests {
    private final OpenClass open;

    Requests(OpenClass open) {
        this.open = open;
    }

    Outcome<ReviewRequest> make(SubmissionId submission, PersonId reviewer) {
        ReviewRequest request =
                new ReviewRequest(submission, reviewer, open.now(), ReviewRequest.Answer.OPEN);
        return open.change(
                session -> {
                    session.allocations().put(request);
                    String asked = Facts.of("reviewer", reviewer);
                    open.log(session, "request.made", submission.value(), Facts.NONE, asked);
                    return request;
                });
    }

    Outcome<ReviewRequest> answer(SubmissionId submission, PersonId reviewer, boolean accept) {
        Optional<ReviewRequest> asked =
                open.state().requests().stream()
                        .filter(r -> r.submission().equals(submission))
                        .filter(r -> r.reviewer().equals(reviewer))
                        .findFirst();
        if (asked.isEmpty()) {
            return Outcome.refused("request.none", reviewer, submission);
        }
        ReviewRequest.Answer answer =
                accept ? ReviewRequest.Answer.ACCEPTED : ReviewRequest.Answer.DECLINED;
        ReviewRequest answered = new ReviewRequest(submission, reviewer, asked.get().at(), answer);
        Allocation allocation =
                new Allocation(submission, reviewer, Allocation.Origin.REQUESTED, open.now());
        return open.change(
                session -> {
                    session.allocations().put(answered);
                    if (accept) {
                        session.allocations().put(allocation);
                    }
                    open.log(
                            session,
                            "request.answered",
                            submission.value(),
                            Facts.of("reviewer", reviewer),
                            Facts.of("answer", answer.spelling()));
                    return answered;
                });
    }
}
