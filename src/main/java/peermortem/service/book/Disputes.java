package peermortem.service.book;

import peermortem.domain.ItemId;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Where reviewers of a submission are split. An item is disputed when at least a third of its
/// ticks are on the smaller side and no TA has ruled on it; a submission only when enough of its
/// items are.
final class Disputes {
    private static final double SMALLER_SIDE = 1 / 3.0;
    private static final double ITEMS_SHARE = 0.2;
    private final Standing standing;

    Disputes(Standing standing) {
        this.standing = standing;
    }

    /// The items that wait for a decision, in the rubric's order.
    List<ItemId> open(SubmissionId submission) {
        List<Review> reviews =
                standing.reviews(submission).stream().filter(Review::submitted).toList();
        if (reviews.size() < 2) {
            return List.of();
        }
        List<ItemId> split = new ArrayList<>();
        boolean tie = false;
        List<RubricItem> items = standing.state().assignment().rubric().items();
        for (RubricItem item : items) {
            int yes = count(reviews, item.id(), TickVerdict.MET);
            int no = count(reviews, item.id(), TickVerdict.NOT_MET);
            if (Math.min(yes, no) > 0 && Math.min(yes, no) >= SMALLER_SIDE * (yes + no) - 1e-9) {
                split.add(item.id());
                tie |= yes == no;
            }
        }
        if (!tie && split.size() < ITEMS_SHARE * items.size()) {
            return List.of();
        }
        Set<ItemId> decided = decided(submission);
        split.removeIf(decided::contains);
        return split;
    }

    /// The share of pairs of reviewers who ticked an item the same way, over all items.
    OptionalDouble agreement(SubmissionId submission) {
        List<Review> reviews =
                standing.reviews(submission).stream().filter(Review::submitted).toList();
        int pairs = 0;
        int same = 0;
        for (RubricItem item : standing.state().assignment().rubric().items()) {
            int yes = count(reviews, item.id(), TickVerdict.MET);
            int no = count(reviews, item.id(), TickVerdict.NOT_MET);
            int of = yes + no;
            pairs += of * (of - 1) / 2;
            same += yes * (yes - 1) / 2 + no * (no - 1) / 2;
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(same / (double) pairs);
    }

    private Set<ItemId> decided(SubmissionId submission) {
        Set<ItemId> all = new HashSet<>();
        standing.decisions(submission).forEach(d -> all.add(d.item()));
        return all;
    }

    private static int count(List<Review> reviews, ItemId item, TickVerdict verdict) {
        return (int) reviews.stream().filter(r -> r.tick(item).verdict() == verdict).count();
    }
}
