package peermortem.service.log;

import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.store.Session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reviews that only the other copy has, each as it is there, and the rubrics that the class had. A
/// finished review keeps the rubric that it was made by; a draft goes on with the one here.
final class MergingReviews implements MergingPart {
    private static final String NO_TEXT = "-";
    private final List<Review> lacking = new ArrayList<>();
    private final Instant now;

    MergingReviews(TwoCopies copies, Set<Sha256> texts, Instant now) {
        this.now = now;
        Map<Slip, Review> known = new HashMap<>();
        copies.mine().reviews().forEach(r -> known.put(Slip.of(r), r));
        for (Review review : copies.theirs().reviews()) {
            Review same = known.get(Slip.of(review));
            String reviewer = review.reviewer().value();
            if (same != null && !same.equals(review)) {
                copies.conflict(review.submission(), reviewer, words(same), words(review));
            } else if (same == null && texts.contains(review.snapshot())) {
                lacking.add(review);
            } else if (same == null) { // of a text that lost to the one here
                copies.conflict(review.submission(), reviewer, NO_TEXT, words(review));
            }
        }
    }

    private record Slip(SubmissionId submission, PersonId reviewer) {
        static Slip of(Review review) {
            return new Slip(review.submission(), review.reviewer());
        }
    }

    private static String words(Review review) {
        return (review.submitted() ? "submitted" : "draft")
                + ", met: "
                + review.met().stream().map(Object::toString).sorted().toList()
                + (review.note().isEmpty() ? "" : ", " + review.note());
    }

    boolean brings(SubmissionId submission, PersonId reviewer) {
        return lacking.stream().anyMatch(r -> Slip.of(r).equals(new Slip(submission, reviewer)));
    }

    @Override
    public int count() {
        return lacking.size();
    }

    @Override
    public void put(Session here, Session there) {
        here.assignment().keepAll(there.assignment(), now);
        Sha256 inForce = here.assignment().rubricHash();
        for (Review review : lacking) {
            Sha256 made =
                    there.reviews().rubric(review.submission(), review.reviewer()).orElse(inForce);
            here.reviews().replace(review, review.submitted() ? made : inForce, now);
            here.stamps()
                    .put(
                            review.submission(),
                            review.reviewer(),
                            there.stamps().of(review.submission(), review.reviewer()));
        }
    }
}
