package peermortem.grading.allocation;

import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;

/// A person is to review a submission. A review that has begun is never moved.
public record Pairing(SubmissionId submission, PersonId reviewer, boolean begun)
        implements Comparable<Pairing> {
    public static Pairing fresh(SubmissionId submission, PersonId reviewer) {
        return new Pairing(submission, reviewer, false);
    }

    public static Pairing begun(SubmissionId submission, PersonId reviewer) {
        return new Pairing(submission, reviewer, true);
    }

    boolean samePair(Pairing other) {
        return submission.equals(other.submission) && reviewer.equals(other.reviewer);
    }

    @Override
    public int compareTo(Pairing other) {
        int bySubmission = submission.compareTo(other.submission);
        return bySubmission != 0 ? bySubmission : reviewer.compareTo(other.reviewer);
    }
}
