package peermortem.report;

import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The grade report of one student. Without `handIn` nothing was handed in; without reviews the
/// report shows the automated checklist alone. `improve` and `why` are finished sentences (what to
/// improve first, how the grade came about); where `improve` is empty, advice follows from the
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
        List<String> why) {
    public StudentReport {
        reviews = List.copyOf(reviews);
        decisions = List.copyOf(decisions);
        improve = List.copyOf(improve);
        why = List.copyOf(why);
    }

    /// The grade that counts, empty until there is a review.
    public OptionalDouble percent() {
        return grade.map(Grade::percent).orElse(OptionalDouble.empty());
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
