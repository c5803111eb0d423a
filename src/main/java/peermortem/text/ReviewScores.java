package peermortem.text;

import peermortem.domain.GradeMethod;
import peermortem.domain.PersonId;
import peermortem.domain.ScoreFormula;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.domain.card.ReviewerSkill;

import java.util.List;

/// What each review alone makes of a submission, before a late policy, as mean and median count it:
/// recounted from a card's ticks and decisions.
record ReviewScores(List<Double> percents, double grade) {
    private static final double NEAR = 1e-6;

    static ReviewScores of(GradeCard card, ScoreFormula formula) {
        List<Double> percents =
                card.reviewers().stream()
                        .map(ReviewerSkill::reviewer)
                        .map(r -> 100 * formula.apply(share(card, r, false), share(card, r, true)))
                        .toList();
        double percent = card.grade().percent().orElse(0);
        double recounted =
                card.grade().method() == GradeMethod.MEAN ? mean(percents) : median(percents);
        double left = card.late().orElse(1);
        if (Math.abs(recounted * left - percent) < NEAR) {
            return new ReviewScores(percents, recounted);
        }
        // a review by an earlier rubric was not asked every item: its own score is not on the card
        return new ReviewScores(List.of(), left == 0 ? percent : percent / left);
    }

    private static double share(GradeCard card, PersonId reviewer, boolean optional) {
        double met = 0;
        double all = 0;
        for (ItemCard item : card.items()) {
            if (item.optional() == optional) {
                all += item.weight();
                met += met(item, reviewer) ? item.weight() : 0;
            }
        }
        return all == 0 ? 0 : met / all;
    }

    private static boolean met(ItemCard item, PersonId reviewer) {
        return item.decision()
                .map(d -> d.met())
                .orElseGet(
                        () ->
                                item.ticks().stream()
                                        .anyMatch(t -> t.met() && t.reviewer().equals(reviewer)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(0);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
