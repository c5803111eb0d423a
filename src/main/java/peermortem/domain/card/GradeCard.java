package peermortem.domain.card;

import peermortem.domain.Grade;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// Why this grade: the items in the rubric's order, the reviewers with their estimated skill, the
/// formula as the rubric spells it, and the item whose decision is expected to settle most. `late`
/// is the share that the late policy leaves of every grade on the card. The same card stands in the
/// window, the PDF and JSON.
public record GradeCard(
        Grade grade,
        String formula,
        List<ItemCard> items,
        List<ReviewerSkill> reviewers,
        int auditChecks,
        Optional<ItemId> next,
        OptionalDouble late) {
    public GradeCard {
        items = List.copyOf(items);
        reviewers = List.copyOf(reviewers);
    }

    public Optional<ItemCard> item(ItemId id) {
        return items.stream().filter(i -> i.item().equals(id)).findFirst();
    }

    /// The item that a TA should decide next.
    public Optional<ItemCard> nextItem() {
        return next.flatMap(this::item);
    }

    /// The card of a late hand-in: `counted` is the grade that is left, `share` what was left of
    /// it.
    public GradeCard late(Grade counted, double share) {
        return new GradeCard(
                counted,
                formula,
                items.stream().map(i -> i.late(share)).toList(),
                reviewers,
                auditChecks,
                next,
                OptionalDouble.of(share));
    }

    /// The card as its reader may see it: reviewers by the names that `names` gives them, reasons
    /// as `masked` leaves them.
    public GradeCard shown(UnaryOperator<PersonId> names, UnaryOperator<String> masked) {
        return new GradeCard(
                grade,
                formula,
                items.stream().map(i -> i.shown(names, masked)).toList(),
                reviewers.stream().map(r -> r.shown(names)).toList(),
                auditChecks,
                next,
                late);
    }
}
