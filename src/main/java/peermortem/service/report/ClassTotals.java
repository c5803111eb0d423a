package peermortem.service.report;

import peermortem.domain.Grade;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.Person;
import peermortem.domain.Role;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.grading.agreement.ClassAgreement;
import peermortem.report.Agreement;
import peermortem.report.ClassReport;
import peermortem.report.ClassRow;
import peermortem.report.Gradebook;
import peermortem.report.GradebookRow;
import peermortem.report.ItemStanding;
import peermortem.report.ReviewerRow;
import peermortem.report.Ruling;
import peermortem.report.Subject;
import peermortem.service.SubmissionRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The class as a whole: its report and its gradebook.
final class ClassTotals {
    private final ReportBasis basis;

    ClassTotals(ReportBasis basis) {
        this.basis = basis;
    }

    ClassReport report() {
        ClassAgreement agreement = basis.standing().grading().agreement();
        ReviewerReports reviewers = new ReviewerReports(basis);
        List<ReviewerRow> rows =
                reviewers.reviewers().stream()
                        .flatMap(id -> basis.standing().person(id).stream())
                        .map(reviewers::row)
                        .toList();
        return new ClassReport(
                basis.head(),
                handedIn().stream().map(this::row).toList(),
                missing(),
                basis.head().rubric().items().stream().map(i -> item(i, agreement)).toList(),
                agreement(agreement.all()),
                rows,
                rulings(),
                method());
    }

    Gradebook gradebook() {
        List<GradebookRow> rows = new ArrayList<>();
        for (Person person : basis.standing().state().people()) {
            if (person.role() == Role.STUDENT) {
                basis.standing().submissionOf(person.id()).ifPresent(s -> rows.add(row(person, s)));
            }
        }
        return new Gradebook(basis.head().assignment(), method(), rows);
    }

    private peermortem.domain.GradeMethod method() {
        return basis.method();
    }

    private GradebookRow row(Person person, SubmissionId submission) {
        SubmissionRow row = basis.rows().row(submission);
        Grade grade = row.grade();
        return new GradebookRow(
                person,
                grade.percent(),
                grade.expected(),
                grade.low(),
                grade.high(),
                grade.percent().isPresent() ? Optional.of(grade.score()) : Optional.empty(),
                grade.reviews(),
                row.state(),
                row.daysLate() > 0);
    }

    private List<SubmissionId> handedIn() {
        return basis.standing().readable();
    }

    private ClassRow row(SubmissionId submission) {
        SubmissionRow row = basis.rows().row(submission);
        return new ClassRow(
                basis.author(row.author()),
                row.state(),
                row.daysLate() > 0,
                row.grade().percent(),
                row.grade().low(),
                row.grade().high(),
                row.grade().reviews());
    }

    private List<Subject> missing() {
        List<Subject> missing = new ArrayList<>();
        for (Person person : basis.standing().state().people()) {
            boolean readable =
                    basis.standing()
                            .submissionOf(person.id())
                            .flatMap(basis.standing()::accepted)
                            .isPresent();
            if (person.role() == Role.STUDENT && !readable) {
                missing.add(basis.author(person));
            }
        }
        return missing;
    }

    private ItemStanding item(RubricItem item, ClassAgreement agreement) {
        int met = 0;
        int of = 0;
        for (SubmissionId submission : handedIn()) {
            Grade grade = basis.grade(submission);
            ItemGrade judged = grade.items().get(item.id());
            if (grade.percent().isPresent() && judged != null) {
                of++;
                met += judged.met() ? 1 : 0;
            }
        }
        Optional<peermortem.grading.agreement.Agreement> own =
                Optional.ofNullable(agreement.items().get(item.id()));
        Agreement shown = own.map(ClassTotals::agreement).orElse(Agreement.UNKNOWN);
        return new ItemStanding(
                item.id(),
                met,
                of,
                shown.percent(),
                shown.alpha(),
                shown.ac1(),
                own.map(peermortem.grading.agreement.Agreement::reword).orElse(false));
    }

    private static Agreement agreement(peermortem.grading.agreement.Agreement measured) {
        return new Agreement(
                measured.percent(), measured.alpha(), measured.ac1(), measured.oneSided());
    }

    private List<Ruling> rulings() {
        List<Ruling> rulings = new ArrayList<>();
        for (SubmissionId submission : basis.standing().state().authors().keySet()) {
            Person author = basis.standing().author(submission).orElseThrow();
            Map<ItemId, ItemGrade> items = basis.grade(submission).items();
            ReportMask mask = basis.mask(submission);
            for (ItemGrade item : items.values()) {
                item.decision()
                        .ifPresent(
                                d ->
                                        rulings.add(
                                                new Ruling(
                                                        basis.author(author),
                                                        d.item(),
                                                        d.met(),
                                                        mask.of(d.reason()),
                                                        d.at())));
            }
        }
        return rulings;
    }
}
