package peermortem.report;

import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.card.GradeCard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The grade report of one student. Without `handIn` nothing was handed in; without reviews the
/// report shows the automated checklist alone. `card` tells why the grade is what it is. `improve`
/// holds finished sentences on what to improve first; where it is empty, advice follows from the
/// rubric.
public record StudentReport(
        ReportHead head,
        Subject student,
        Optional<HandIn> handIn,
        Optional<Checklist> checklist,
        Optional<Grade> grade,
        List<ReviewColumn> reviews,
        List<Decision> decisions,
        List<String> improve,
        Optional<GradeCard> card) {
    public StudentReport {
        reviews = List.copyOf(reviews);
        decisions = List.copyOf(decisions);
        improve = List.copyOf(improve);
    }

    /// The grade that counts, empty until there is a review.
    public OptionalDouble percent() {
        return grade.map(Grade::percent).orElse(OptionalDouble.empty());
    }

    /// The share of the grade that the late policy leaves, where it takes something away.
    public OptionalDouble late() {
        return card.map(GradeCard::late).orElse(OptionalDouble.empty());
    }

    public Optional<Decision> decision(ItemId item) {
        return decisions.stream().filter(d -> d.item().equals(item)).reduce((a, b) -> b);
    }

    /// Whether an item is met as the grade has it; empty without a grade for it.
    public Optional<Boolean> met(ItemId item) {
        return grade.filter(g -> g.percent().isPresent())
                .flatMap(g -> Optional.ofNullable(g.items().get(item)))
                .map(ItemGrade::met);
    }
}
