package peermortem.service;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ReviewRequest;
import peermortem.domain.SubmissionId;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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

    /// Writes who reviews whom as CSV and counts the rows.
    Outcome<Integer> write(Path csv);

    /// What taking such a CSV in would do; changes nothing.
    Outcome<AllocationPlan> previewCsv(Path csv);

    /// Makes the allocations those of the CSV. Reviews that have begun stay; what the rules say
    /// against a pair is told as a warning.
    Outcome<AllocationPlan> takeCsv(Path csv);

    /// Who is kept from reviewing each other.
    Set<Apart> apart();

    /// Keeps two people from reviewing each other, or no longer; allocations made stay.
    Outcome<Apart> keepApart(PersonId one, PersonId other, boolean apart);

    /// Hands unstarted reviews whose lease is over on to somebody else.
    Outcome<AllocationPlan> handOn(long seed);
}
