package peermortem.ui.classroom.people;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.Apart;
import peermortem.service.Overview;
import peermortem.service.ReviewStanding;
import peermortem.service.SubmissionRow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who reviews whom as a table of marks: submissions down, reviewers across.
final class Matrix {
    /// What stands in a cell; `BARRED` is a teammate, an excused person, or a pair kept apart.
    enum Mark {
        NONE,
        SELF,
        BARRED,
        APART,
        ALLOCATED,
        DRAFT,
        SUBMITTED
    }

    private record Pair(SubmissionId submission, PersonId reviewer) {}

    private final Map<Pair, Mark> marks = new HashMap<>();
    private final Set<Apart> apart;

    Matrix(Overview overview, Set<Apart> apart) {
        this.apart = new HashSet<>(apart);
        for (SubmissionRow row : overview.submissions()) {
            for (ReviewStanding review : row.reviews()) {
                marks.put(
                        new Pair(row.submission(), review.reviewer()),
                        switch (review.state()) {
                            case ALLOCATED -> Mark.ALLOCATED;
                            case DRAFT -> Mark.DRAFT;
                            case SUBMITTED -> Mark.SUBMITTED;
                        });
            }
        }
    }

    Mark at(SubmissionRow row, Person reviewer) {
        Mark mark = marks.get(new Pair(row.submission(), reviewer.id()));
        if (mark != null) {
            return mark;
        }
        Person author = row.author();
        if (author.id().equals(reviewer.id())) {
            return Mark.SELF;
        }
        if (apart.contains(Apart.of(author.id(), reviewer.id()))) {
            return Mark.APART;
        }
        boolean team = author.team().isPresent() && author.team().equals(reviewer.team());
        return team || reviewer.excused() ? Mark.BARRED : Mark.NONE;
    }

    boolean apart(SubmissionRow row, Person reviewer) {
        return apart.contains(Apart.of(row.author().id(), reviewer.id()));
    }

    boolean allocated(SubmissionRow row, Person reviewer) {
        return marks.containsKey(new Pair(row.submission(), reviewer.id()));
    }
}
