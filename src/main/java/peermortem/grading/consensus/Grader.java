package peermortem.grading.consensus;

import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.grading.marks.ClassMarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Makes grades by one method. A submission without a review has no percentage, unless a TA has
/// decided every item; expected value and interval always come from the consensus.
public final class Grader {
    private final ClassMarks marks;
    private final Consensus consensus;
    private final GradeMethod method;
    private final Map<SubmissionId, List<Review>> reviews;
    private final Map<SubmissionId, Map<ItemId, Decision>> decisions;

    public Grader(ClassMarks marks, Consensus consensus, GradeMethod method) {
        this.marks = marks;
        this.consensus = consensus;
        this.method = method;
        reviews = marks.reviewsBySubmission();
        decisions = marks.decisions();
    }

    public Grade grade(SubmissionId submission) {
        List<Review> of = reviews.getOrDefault(submission, List.of());
        Set<ItemId> agreed = agreed(submission);
        Tally tally = new Tally(marks.rubric(), of, rulings(submission), agreed, marks.unasked());
        if (!hasGrade(submission)) {
            return ungraded(submission, tally);
        }
        GradeMethod counts = of.isEmpty() ? GradeMethod.CONSENSUS : method;
        Set<ItemId> met = counts == GradeMethod.CONSENSUS ? agreed : tally.met(counts);
        ScoreDistribution distribution = consensus.distribution(submission);
        return new Grade(
                submission,
                OptionalDouble.of(percent(counts, tally, agreed)),
                OptionalDouble.of(distribution.expected()),
                OptionalDouble.of(distribution.low()),
                OptionalDouble.of(distribution.high()),
                method,
                Score.of(marks.rubric(), met),
                of.size(),
                items(submission, tally, met),
                others(tally, agreed));
    }

    /// True where there is a review, or a TA has decided every item.
    public boolean hasGrade(SubmissionId submission) {
        Map<ItemId, Decision> ruled = decisions.getOrDefault(submission, Map.of());
        return !reviews.getOrDefault(submission, List.of()).isEmpty()
                || marks.rubric().items().stream().allMatch(i -> ruled.containsKey(i.id()));
    }

    /// The per cent if a TA decided one more item.
    public double percentIf(SubmissionId submission, ItemId item, boolean met) {
        Map<ItemId, Boolean> ruled = rulings(submission);
        ruled.put(item, met);
        Set<ItemId> agreed = agreed(submission);
        if (met) {
            agreed.add(item);
        } else {
            agreed.remove(item);
        }
        List<Review> of = reviews.getOrDefault(submission, List.of());
        return percent(
                of.isEmpty() ? GradeMethod.CONSENSUS : method,
                new Tally(marks.rubric(), of, ruled, agreed, marks.unasked()),
                agreed);
    }

    /// How far the per cent is expected to be from the truth, in squared points.
    public double expectedSquaredError(SubmissionId submission) {
        Set<ItemId> agreed = agreed(submission);
        List<Review> of = reviews.getOrDefault(submission, List.of());
        Tally tally = new Tally(marks.rubric(), of, rulings(submission), agreed, marks.unasked());
        double percent = percent(of.isEmpty() ? GradeMethod.CONSENSUS : method, tally, agreed);
        return consensus.distribution(submission).squaredErrorOf(percent);
    }

    /// The same if a TA decided one more item.
    public double expectedSquaredErrorIf(SubmissionId submission, ItemId item, boolean met) {
        return consensus
                .distributionIf(submission, item, met)
                .squaredErrorOf(percentIf(submission, item, met));
    }

    private Map<ItemId, Boolean> rulings(SubmissionId submission) {
        Map<ItemId, Boolean> ruled = new HashMap<>();
        decisions
                .getOrDefault(submission, Map.of())
                .forEach((item, decision) -> ruled.put(item, decision.met()));
        return ruled;
    }

    private Grade ungraded(SubmissionId submission, Tally tally) {
        Set<ItemId> met = new HashSet<>();
        tally.rulings().entrySet().stream()
                .filter(Map.Entry::getValue)
                .forEach(e -> met.add(e.getKey()));
        OptionalDouble none = OptionalDouble.empty();
        Score score = Score.of(marks.rubric(), met);
        return new Grade(
                submission,
                none,
                none,
                none,
                none,
                method,
                score,
                0,
                items(submission, tally, met),
                Map.of());
    }

    /// The items that are met by the consensus: probability at least one half.
    private Set<ItemId> agreed(SubmissionId submission) {
        Set<ItemId> met = new HashSet<>();
        for (RubricItem item : marks.rubric().items()) {
            if (consensus.probability(submission, item.id()) >= 0.5) {
                met.add(item.id());
            }
        }
        return met;
    }

    private double percent(GradeMethod by, Tally tally, Set<ItemId> agreed) {
        return by == GradeMethod.CONSENSUS
                ? Score.of(marks.rubric(), agreed).percent()
                : tally.percent(by);
    }

    private Map<ItemId, ItemGrade> items(SubmissionId submission, Tally tally, Set<ItemId> met) {
        Map<ItemId, ItemGrade> items = new LinkedHashMap<>();
        for (RubricItem item : marks.rubric().items()) {
            ItemId id = item.id();
            items.put(
                    id,
                    new ItemGrade(
                            id,
                            met.contains(id),
                            consensus.probability(submission, id),
                            tally.count(id, TickVerdict.MET),
                            tally.count(id, TickVerdict.NOT_MET),
                            Optional.ofNullable(
                                    decisions.getOrDefault(submission, Map.of()).get(id))));
        }
        return items;
    }

    private Map<GradeMethod, Double> others(Tally tally, Set<ItemId> agreed) {
        Map<GradeMethod, Double> others = new LinkedHashMap<>();
        if (!tally.reviews().isEmpty()) {
            for (GradeMethod other : GradeMethod.values()) {
                if (other != method) {
                    others.put(other, percent(other, tally, agreed));
                }
            }
        }
        return others;
    }
}
