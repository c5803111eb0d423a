package peermortem.service;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ReviewRequest;
import peermortem.domain.SubmissionId;

import java.util.List;

/// Who reviews what.
public interface AllocationDesk {
    List<Allocation> all();

    /// What `assign` would do; changes nothing.
    Outcome<AllocationPlan> plan(int reviewsPerSubmission, long seed);

    /// Gives every submission exactly so many reviewers; reviews that have begun stay where they
    /// are.
    Outcome<AllocationPlan> assign(int reviewsPerSubmission, long seed);

    /// What speaks against a pair: oneself, a teammate, a pair that reviews each other, an excused
    /// person.
    List<Problem> warnings(SubmissionId submission, PersonId reviewer);

    Outcome<Allocation> add(SubmissionId submission, PersonId reviewer);

    /// Takes an allocation back; refuses where the review has begun.
    Outcome<Allocation> remove(SubmissionId submission, PersonId reviewer);

    /// A student asks a peer.
    Outcome<ReviewRequest> request(SubmissionId submission, PersonId reviewer);

    Outcome<ReviewRequest> answer(SubmissionId submission, PersonId reviewer, boolean accept);

    List<ReviewRequest> requests();

    /// Hands unstarted reviews whose lease is over on to somebody else.
    Outcome<AllocationPlan> handOn(long seed);
}
