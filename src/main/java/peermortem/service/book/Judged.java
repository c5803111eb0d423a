package peermortem.service.book;

import peermortem.domain.HandIn;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.util.Optional;

/// Which hand-in a review is about: the one it began on, else the one that counts now.
public final class Judged {
    private Judged() {}

    public static HandIn handIn(Standing standing, SubmissionId submission, PersonId reviewer) {
        HandIn current = standing.accepted(submission).orElseThrow();
        Optional<Sha256> begun = standing.review(submission, reviewer).map(Review::snapshot);
        return standing.state().handIns().stream()
                .filter(
                        h ->
                                h.submission().equals(submission)
                                        && begun.isPresent()
                                        && h.main().equals(begun))
                .reduce((a, b) -> b)
                .orElse(current);
    }
}
