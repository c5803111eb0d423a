package peermortem.grading.consensus;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.Contribution;
import peermortem.domain.card.ReviewerSkill;
import peermortem.grading.marks.ClassMarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a class's marks say together: per item the probability that it is met, per submission the
/// distribution of the grade, per reviewer a skill. See docs/grading.md for the model.
public final class Consensus {
    private final Table table;
    private final Fit fit;
    private final ScoreRule rule;
    private final Map<ItemId, Integer> itemIndex = new LinkedHashMap<>();

    private Consensus(ClassMarks marks) {
        table = new Table(marks);
        fit = new Fit(table);
        rule = new ScoreRule(marks.rubric());
        for (int i = 0; i < table.items.length; i++) {
            itemIndex.put(table.items[i].id(), i);
        }
    }

    public static Consensus of(ClassMarks marks) {
        return new Consensus(marks);
    }

    /// The probability that the item is met; 1 or 0 where a TA decided.
    public double probability(SubmissionId submission, ItemId item) {
        return fit.probability(cell(submission, item));
    }

    /// The same from the evidence alone, as if no TA had decided the item.
    public double probabilityUndecided(SubmissionId submission, ItemId item) {
        return fit.undecided(cell(submission, item));
    }

    public ScoreDistribution distribution(SubmissionId submission) {
        return rule.distribution(scenarios(submission));
    }

    /// The distribution if a TA decided the item so.
    public ScoreDistribution distributionIf(SubmissionId submission, ItemId item, boolean met) {
        return rule.distribution(scenarios(submission).given(itemIndex(item), met));
    }

    private Scenarios scenarios(SubmissionId submission) {
        return Scenarios.of(fit, submissionIndex(submission), table.items.length);
    }

    /// Everyone who reviewed, by id.
    public List<ReviewerSkill> reviewers() {
        List<ReviewerSkill> all = new ArrayList<>();
        for (int r = 0; r < table.reviewers.length; r++) {
            all.add(fit.skill(r));
        }
        return all;
    }

    public Optional<ReviewerSkill> reviewer(PersonId reviewer) {
        int found = Arrays.binarySearch(table.reviewers, reviewer);
        return found < 0 ? Optional.empty() : Optional.of(fit.skill(found));
    }

    /// How many items drawn at random TAs have checked, from which reviewers' leniency was learned.
    public int auditChecks() {
        return fit.auditChecks();
    }

    /// What the audit taught, in log-odds: below 0 where reviewers and checks are too lenient.
    public double auditShift() {
        return fit.auditShift();
    }

    /// Everyone's grade for reviewing, by id.
    public List<ReviewingGrade> reviewing() {
        return new ReviewingGrades(table, fit).all();
    }

    /// What made the item's probability, decisions aside.
    public List<Contribution> contributions(SubmissionId submission, ItemId item) {
        return fit.contributions(submissionIndex(submission), itemIndex(item));
    }

    private int cell(SubmissionId submission, ItemId item) {
        return table.cell(submissionIndex(submission), itemIndex(item));
    }

    private int submissionIndex(SubmissionId submission) {
        return table.submission(submission)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no submission of this class: " + submission));
    }

    private int itemIndex(ItemId item) {
        Integer index = itemIndex.get(item);
        if (index == null) {
            throw new IllegalArgumentException("no item of this rubric: " + item);
        }
        return index;
    }
}
