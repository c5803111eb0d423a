package peermortem.grading.moderation;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.grading.consensus.Consensus;
import peermortem.grading.consensus.Grader;
import peermortem.grading.marks.ClassMarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What to look at next: every open item of every graded submission, the one first whose decision
/// is expected to lower the squared error of grades most. `errors` holds what squared error is to
/// be expected of each grade now. The queue is never a random sample: see [AuditDraw] for one.
public record LookQueue(List<Look> looks, Map<SubmissionId, Double> errors) {
    public LookQueue {
        looks = List.copyOf(looks);
        errors = Map.copyOf(errors);
    }

    public static LookQueue of(ClassMarks marks, Consensus consensus, Grader grader) {
        Map<SubmissionId, Map<ItemId, Decision>> decisions = marks.decisions();
        List<OfOne> graded =
                marks.submissions().parallelStream()
                        .filter(grader::hasGrade)
                        .map(s -> of(s, marks, consensus, grader, decisions))
                        .toList();
        Map<SubmissionId, Double> errors = new HashMap<>();
        graded.forEach(one -> errors.put(one.submission(), one.error()));
        List<Look> looks =
                graded.stream()
                        .flatMap(one -> one.looks().stream())
                        .sorted(
                                Comparator.comparingDouble(Look::reduction)
                                        .reversed()
                                        .thenComparing(Look::submission)
                                        .thenComparing(Look::item))
                        .toList();
        return new LookQueue(looks, errors);
    }

    /// The looks at one submission, whose grade is expected to be off by this squared error.
    private record OfOne(SubmissionId submission, double error, List<Look> looks) {}

    private static OfOne of(
            SubmissionId submission,
            ClassMarks marks,
            Consensus consensus,
            Grader grader,
            Map<SubmissionId, Map<ItemId, Decision>> decisions) {
        double error = grader.expectedSquaredError(submission);
        Map<ItemId, Decision> decided = decisions.getOrDefault(submission, Map.of());
        List<Look> looks = new ArrayList<>();
        for (RubricItem item : marks.rubric().items()) {
            if (!decided.containsKey(item.id())) {
                double met = consensus.probability(submission, item.id());
                double after =
                        met * grader.expectedSquaredErrorIf(submission, item.id(), true)
                                + (1 - met)
                                        * grader.expectedSquaredErrorIf(
                                                submission, item.id(), false);
                looks.add(new Look(submission, item.id(), met, Math.max(0, error - after)));
            }
        }
        return new OfOne(submission, error, looks);
    }

    public int graded() {
        return errors.size();
    }

    /// The error of a grade to be expected now, in points (root mean square).
    public double errorNow() {
        return errorAfter(0);
    }

    /// About what it will be after the first so many decisions. What decisions on one submission
    /// settle is added up, but never to more than its grade's error.
    public double errorAfter(int decisions) {
        Map<SubmissionId, Double> left = new HashMap<>(errors);
        looks.subList(0, Math.min(decisions, looks.size())).forEach(look -> settle(left, look));
        return points(sum(left));
    }

    /// How many decisions bring the expected error down to so many points.
    public int decisionsUntil(double points) {
        Map<SubmissionId, Double> left = new HashMap<>(errors);
        double sum = sum(left);
        int decisions = 0;
        while (decisions < looks.size() && sum > points * points * graded()) {
            sum -= settle(left, looks.get(decisions++));
        }
        return decisions;
    }

    private static double settle(Map<SubmissionId, Double> left, Look look) {
        double there = left.getOrDefault(look.submission(), 0.0);
        double settled = Math.min(there, look.reduction());
        left.put(look.submission(), there - settled);
        return settled;
    }

    private double points(double squaredError) {
        return graded() == 0 ? 0 : Math.sqrt(squaredError / graded());
    }

    /// In the order of the ids, so that every machine adds up to the same.
    private static double sum(Map<SubmissionId, Double> squaredErrors) {
        return squaredErrors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
