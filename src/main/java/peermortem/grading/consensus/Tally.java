package peermortem.grading.consensus;

import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.TickVerdict;
import peermortem.grading.marks.ClassMarks.Reviewed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The plain methods on one submission's reviews (first submitted first, never empty): decisions
/// replace the ticks on their item, an open tick counts as not met, and where ticks of a majority
/// are even the item is met where the consensus (`agreed`) says so. Items that a review was not
/// asked (they came into the rubric later) count in it as the consensus says.
record Tally(
        Rubric rubric,
        List<Review> reviews,
        Map<ItemId, Boolean> rulings,
        Set<ItemId> agreed,
        Map<Reviewed, Set<ItemId>> unasked) {
    double percent(GradeMethod method) {
        return switch (method) {
            case FIRST -> percentOf(reviews.getFirst());
            case MEAN -> reviews.stream().mapToDouble(this::percentOf).sum() / reviews.size();
            case MEDIAN -> median(reviews.stream().mapToDouble(this::percentOf).sorted().toArray());
            case MAJORITY, CONSENSUS -> Score.of(rubric, met(method)).percent();
        };
    }

    /// The items that a method holds for met; mean and median have none of their own and show the
    /// majority's.
    Set<ItemId> met(GradeMethod method) {
        return method == GradeMethod.FIRST ? met(reviews.getFirst()) : majority();
    }

    private double percentOf(Review review) {
        return Score.of(rubric, met(review)).percent();
    }

    private Set<ItemId> met(Review review) {
        Set<ItemId> open = unasked.getOrDefault(Reviewed.by(review), Set.of());
        return collect(
                item ->
                        open.contains(item)
                                ? agreed.contains(item)
                                : review.tick(item).verdict() == TickVerdict.MET);
    }

    private Set<ItemId> majority() {
        return collect(
                item -> {
                    int ahead = count(item, TickVerdict.MET) - count(item, TickVerdict.NOT_MET);
                    return ahead > 0 || (ahead == 0 && agreed.contains(item));
                });
    }

    int count(ItemId item, TickVerdict verdict) {
        return (int) reviews.stream().filter(r -> r.tick(item).verdict() == verdict).count();
    }

    private Set<ItemId> collect(Predicate<ItemId> rule) {
        Set<ItemId> met = new HashSet<>();
        for (RubricItem item : rubric.items()) {
            Boolean ruled = rulings.get(item.id());
            if (ruled == null ? rule.test(item.id()) : ruled) {
                met.add(item.id());
            }
        }
        return met;
    }

    /// The middle value, or the mean of the two middle ones.
    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
