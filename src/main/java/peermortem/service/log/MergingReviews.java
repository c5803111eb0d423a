package peermortem.service.log;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
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
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reviews that only the other copy has, each as it is there, and the rubrics that the class had. A
/// finished review keeps the rubric that it was made by; a draft goes on with the one here.
final class MergingReviews implements MergingPart {
    private final List<Review> lacking = new ArrayList<>();
    private final Instant now;

    MergingReviews(TwoCopies copies, Set<Sha256> texts, Instant now) {
        this.now = now;
        Map<Slip, Review> known = new HashMap<>();
        copies.mine().reviews().forEach(r -> known.put(Slip.of(r), r));
        for (Review review : copies.theirs().reviews()) {
            Review same = known.get(Slip.of(review));
            if (same != null && !same.equals(review)) {
                conflict(copies, same, review);
            } else if (same == null && texts.contains(review.snapshot())) {
                lacking.add(review);
            } else if (same == null) { // of a text that lost to the one here
                Problem what = Problem.of("merge.what.review", copies.name(review.reviewer()));
                copies.conflict(review.submission(), what, Said.NOTHING, Said.review(review, ""));
            }
        }
    }

    private record Slip(SubmissionId submission, PersonId reviewer) {
        static Slip of(Review review) {
            return new Slip(review.submission(), review.reviewer());
        }
    }

    /// Where one tick differs and nothing else, that tick; else the reviews, and which ticks do.
    private static void conflict(TwoCopies copies, Review here, Review there) {
        Set<ItemId> items = new TreeSet<>(here.ticks().keySet());
        items.addAll(there.ticks().keySet());
        items.removeIf(i -> here.tick(i).equals(there.tick(i)));
        boolean alone =
                items.size() == 1
                        && here.submitted() == there.submitted()
                        && here.note().equals(there.note());
        String reviewer = copies.name(here.reviewer());
        String list = quoted(copies, items);
        Problem what =
                list.isEmpty()
                        ? Problem.of("merge.what.review", reviewer)
                        : Problem.of("merge.what.review-items", reviewer, list);
        ItemId one = alone ? items.iterator().next() : ItemId.of("-");
        copies.conflict(
                here.submission(),
                what,
                alone ? Said.tick(here.tick(one)) : Said.review(here, met(copies, here, items)),
                alone ? Said.tick(there.tick(one)) : Said.review(there, met(copies, there, items)));
    }

    private static String met(TwoCopies copies, Review review, Set<ItemId> items) {
        Set<ItemId> met = new TreeSet<>(items);
        met.retainAll(review.met());
        return items.isEmpty() ? "" : met.isEmpty() ? "–" : quoted(copies, met);
    }

    private static String quoted(TwoCopies copies, Set<ItemId> items) {
        return items.stream()
                .map(item -> '“' + copies.item(item) + '”')
                .collect(Collectors.joining(", "));
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
