package peermortem.ui.classroom.desk;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;

import java.util.List;
import java.util.Optional;

/// Looks things up in an overview.
public final class Rows {
    private Rows() {}

    public static Optional<SubmissionRow> find(Overview overview, SubmissionId submission) {
        return overview.submissions().stream()
                .filter(row -> row.submission().equals(submission))
                .findFirst();
    }

    /// The name of somebody on the roster; the id where there is none.
    public static String name(Overview overview, PersonId person) {
        return overview.people().stream()
                .filter(p -> p.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElse(person.value());
    }

    /// A problem that calls people by their names.
    public static Problem named(Problem problem, Overview overview) {
        return new Problem(
                problem.code(),
                problem.args().stream()
                        .map(arg -> arg.isBlank() ? arg : name(overview, PersonId.of(arg)))
                        .toList());
    }

    public static String author(Overview overview, SubmissionId submission) {
        return find(overview, submission)
                .map(row -> row.author().name())
                .orElse(submission.value());
    }

    public static List<Person> students(Overview overview) {
        return overview.people().stream().filter(p -> p.role() == Role.STUDENT).toList();
    }
}
