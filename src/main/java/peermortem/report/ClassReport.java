package peermortem.report;

import peermortem.domain.GradeMethod;

import java.util.List;

/// The report of a whole class: distribution, items, agreement, reviewers, decisions, late and
/// missing.
public record ClassReport(
        ReportHead head,
        List<ClassRow> students,
        List<Subject> missing,
        List<ItemStanding> items,
        Agreement agreement,
        List<ReviewerRow> reviewers,
        List<Ruling> rulings,
        GradeMethod method) {
    public ClassReport {
        students = List.copyOf(students);
        missing = List.copyOf(missing);
        items = List.copyOf(items);
        reviewers = List.copyOf(reviewers);
        rulings = List.copyOf(rulings);
    }

    /// The grades that count, in the order of the students.
    public double[] percents() {
        return students.stream().flatMapToDouble(s -> s.percent().stream()).toArray();
    }
}
