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
import java.util.List;
import java.util.Map;

/// What to look at next: every open item of every graded submission, the one first whose decision
/// is expected to lower the squared error of grades most. `squaredError` is what is expected to be
/// left now, summed over the `graded` submissions. The queue is never a random sample: see
/// [AuditDraw] for one.
public record LookQueue(List<Look> looks, double squaredError, int graded) {
    public LookQueue {
        looks = List.copyOf(looks);
    }

    public static LookQueue of(ClassMarks marks, Consensus consensus, Grader grader) {
        Map<SubmissionId, Map<ItemId, Decision>> decisions = marks.decisions();
        List<Look> looks = new ArrayList<>();
        double sum = 0;
        int graded = 0;
        for (SubmissionId submission : marks.submissions()) {
            if (grader.hasGrade(submission)) {
                graded++;
                double error = grader.expectedSquaredError(submission);
                sum += error;
                for (RubricItem item : marks.rubric().items()) {
                    if (!decisions.getOrDefault(submission, Map.of()).containsKey(item.id())) {
                        double met = consensus.probability(submission, item.id());
                        double after =
                                met * grader.expectedSquaredErrorIf(submission, item.id(), true)
                                        + (1 - met)
                                                * grader.expectedSquaredErrorIf(
                                                        submission, item.id(), false);
                        looks.add(new Look(submission, item.id(), met, Math.max(0, error - after)));
                    }
                }
            }
        }
        looks.sort(
                Comparator.comparingDouble(Look::reduction)
                        .reversed()
                        .thenComparing(Look::submission)
                        .thenComparing(Look::item));
        return new LookQueue(looks, sum, graded);
    }

    /// The error of a grade to be expected now, in points (root mean square).
    public double errorNow() {
        return graded == 0 ? 0 : Math.sqrt(squaredError / graded);
    }

    /// About what it will be after the first so many decisions.
    public double errorAfter(int decisions) {
        double left = squaredError;
        for (Look look : looks.subList(0, Math.min(decisions, looks.size()))) {
            left -= look.reduction();
        }
        return graded == 0 ? 0 : Math.sqrt(Math.max(0, left) / graded);
    }

    /// How many decisions bring the expected error down to so many points.
    public int decisionsUntil(double points) {
        double left = squaredError;
        int decisions = 0;
        while (decisions < looks.size() && left > points * points * graded) {
            left -= looks.get(decisions++).reduction();
        }
        return decisions;
    }
}
