package peermortem.grading.explain;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.Ordered;
import peermortem.grading.consensus.ReviewerSkill;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why this grade: the items in the rubric's order, the reviewers with their estimated skill, the
/// formula as the rubric spells it, every other method's grade beside, and the item whose decision
/// is expected to settle most. The same card stands in the window, the PDF and JSON.
public record GradeCard(
        Grade grade,
        String formula,
        List<ItemCard> items,
        List<ReviewerSkill> reviewers,
        int auditChecks,
        Map<GradeMethod, Double> others,
        Optional<ItemId> next,
        List<Note> notes) {
    public GradeCard {
        items = List.copyOf(items);
        reviewers = List.copyOf(reviewers);
        others = Ordered.copy(others);
        notes = List.copyOf(notes);
    }
}
