package peermortem.service.report;

import peermortem.domain.Assignment;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.SubmissionId;
import peermortem.grading.Grading;
import peermortem.report.ReportHead;
import peermortem.report.Subject;
import peermortem.service.ReportOrder;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;

import java.util.Map;
import java.util.Optional;

/// What all reports of one class at one moment draw from: its standing, pseudonyms, and how people
/// are named.
public final class ReportBasis {
    private final OpenClass open;
    private final Standing standing;
    private final Rows rows;
    private final ReportOrder.Naming naming;
    private final Map<PersonId, String> authors;
    private final Map<PersonId, String> reviewers;
    private final ReportHead head;

    public ReportBasis(OpenClass open, ReportOrder.Naming naming) {
        this.open = open;
        this.standing = open.standing();
        this.rows = new Rows(standing, java.util.Set.of());
        this.naming = naming;
        this.authors = open.store().read(s -> s.people().pseudonyms(PersonRole.AUTHOR));
        this.reviewers = open.store().read(s -> s.people().pseudonyms(PersonRole.REVIEWER));
        Assignment assignment = standing.state().assignment();
        this.head =
                new ReportHead(
                        assignment.title(),
                        assignment.rubric(),
                        assignment.zone(),
                        open.store().read(s -> s.events().search("", 1)).stream()
                                .findFirst()
                                .map(e -> e.at())
                                .orElseGet(open::now));
    }

    public OpenClass open() {
        return open;
    }

    public Standing standing() {
        return standing;
    }

    public Rows rows() {
        return rows;
    }

    public ReportHead head() {
        return head;
    }

    /// How several reviews make one grade in this class.
    public GradeMethod method() {
        return standing.state()
                .assignment()
                .settings()
                .method()
                .orElseGet(() -> Grading.defaultMethod(standing.grading().marks()));
    }

    public Grade grade(SubmissionId submission) {
        return rows.grade(submission);
    }

    public boolean anonymous() {
        return naming == ReportOrder.Naming.ANONYMOUS;
    }

    /// What is masked in what people wrote about a submission.
    public ReportMask mask(SubmissionId submission) {
        return anonymous()
                ? new ReportMask(standing.masking(submission)::mask)
                : new ReportMask(text -> text);
    }

    /// A student as the subject of a report.
    public Subject author(Person person) {
        return naming == ReportOrder.Naming.NAMED
                ? new Subject.Named(person.id(), person.name())
                : new Subject.Anonymous(authors.getOrDefault(person.id(), "author"));
    }

    /// A reviewer as the subject of a report.
    public Subject reviewer(Person person) {
        return naming == ReportOrder.Naming.NAMED
                ? new Subject.Named(person.id(), person.name())
                : new Subject.Anonymous(reviewer(person.id()));
    }

    /// What authors read in place of a reviewer.
    public String reviewerShown(PersonId reviewer) {
        boolean hidden =
                naming == ReportOrder.Naming.ANONYMOUS
                        || standing.state().assignment().settings().blindness().hidesReviewer();
        return hidden
                ? reviewer(reviewer)
                : standing.person(reviewer).map(Person::name).orElse(reviewer.value());
    }

    /// What reviewers read in place of an author.
    public String authorShown(SubmissionId submission) {
        boolean hidden =
                naming == ReportOrder.Naming.ANONYMOUS
                        || standing.state().assignment().settings().blindness().hidesAuthor();
        Optional<Person> author = standing.author(submission);
        return hidden
                ? author.map(a -> authors.getOrDefault(a.id(), "author")).orElse("author")
                : author.map(Person::name).orElse(submission.value());
    }

    private String reviewer(PersonId id) {
        return reviewers.getOrDefault(id, "reviewer");
    }
}
