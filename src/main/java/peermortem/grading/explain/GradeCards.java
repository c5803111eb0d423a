package peermortem.grading.explain;

import peermortem.domain.Grade;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.domain.card.ReviewerSkill;
import peermortem.domain.card.WhatIf;
import peermortem.grading.consensus.Consensus;
import peermortem.grading.consensus.Grader;
import peermortem.grading.consensus.ScoreDistribution;
import peermortem.grading.marks.ClassMarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes the cards of one class.
public final class GradeCards {
    private final ClassMarks marks;
    private final Consensus consensus;
    private final Grader grader;
    private final Map<SubmissionId, List<Review>> reviews;

    public GradeCards(ClassMarks marks, Consensus consensus, Grader grader) {
        this.marks = marks;
        this.consensus = consensus;
        this.grader = grader;
        this.reviews = marks.reviewsBySubmission();
    }

    public GradeCard card(SubmissionId submission) {
        Grade grade = grader.grade(submission);
        List<Review> own = reviews.getOrDefault(submission, List.of());
        List<ItemCard> items = new ArrayList<>();
        for (RubricItem item : marks.rubric().items()) {
            items.add(
                    item(
                            submission,
                            item,
                            Objects.requireNonNull(grade.items().get(item.id())),
                            own));
        }
        List<ReviewerSkill> skills =
                own.stream()
                        .map(Review::reviewer)
                        .distinct()
                        .map(consensus::reviewer)
                        .flatMap(Optional::stream)
                        .toList();
        return new GradeCard(
                grade,
                marks.rubric().formula().spelling(),
                items,
                skills,
                consensus.auditChecks(),
                next(submission, items),
                OptionalDouble.empty());
    }

    private ItemCard item(
            SubmissionId submission, RubricItem item, ItemGrade graded, List<Review> own) {
        ItemId id = item.id();
        boolean open = graded.decision().isEmpty() && !own.isEmpty();
        Map<ItemId, ItemVerdict> findings = marks.findings().getOrDefault(submission, Map.of());
        return new ItemCard(
                id,
                item.optional(),
                item.weight(),
                graded.met(),
                graded.probability(),
                consensus.probabilityUndecided(submission, id),
                ticks(own, id),
                Optional.ofNullable(findings.get(id)),
                graded.decision(),
                consensus.contributions(submission, id),
                open ? Optional.of(whatIf(submission, id, true)) : Optional.empty(),
                open ? Optional.of(whatIf(submission, id, false)) : Optional.empty());
    }

    private static List<ItemCard.TickLine> ticks(List<Review> own, ItemId item) {
        return own.stream()
                .filter(r -> r.tick(item).verdict() != TickVerdict.OPEN)
                .map(r -> line(r, item))
                .toList();
    }

    private static ItemCard.TickLine line(Review review, ItemId item) {
        boolean met = review.tick(item).verdict() == TickVerdict.MET;
        return new ItemCard.TickLine(review.reviewer(), met, review.tick(item).reason());
    }

    private WhatIf whatIf(SubmissionId submission, ItemId item, boolean met) {
        ScoreDistribution distribution = consensus.distributionIf(submission, item, met);
        double percent = grader.percentIf(submission, item, met);
        return new WhatIf(
                met, percent, distribution.expected(), distribution.low(), distribution.high());
    }

    /// The open item whose decision is expected to settle most, if any would.
    private Optional<ItemId> next(SubmissionId submission, List<ItemCard> items) {
        if (!grader.hasGrade(submission)) {
            return Optional.empty();
        }
        double now = grader.expectedSquaredError(submission);
        return items.stream()
                .filter(i -> i.ifMet().isPresent() && now - after(submission, i) > 1e-9)
                .min(
                        Comparator.comparingDouble((ItemCard i) -> after(submission, i))
                                .thenComparing(ItemCard::item))
                .map(ItemCard::item);
    }

    private double after(SubmissionId submission, ItemCard item) {
        double met = item.probability();
        return met * grader.expectedSquaredErrorIf(submission, item.item(), true)
                + (1 - met) * grader.expectedSquaredErrorIf(submission, item.item(), false);
    }
}
