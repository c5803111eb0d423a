package peermortem.service.log;

import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.Merge;
import peermortem.store.ClassState;
import peermortem.store.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Two copies of one class file while they are compared: this one, and another one without whoever
/// was erased in either. What both say differently in the same place becomes a conflict.
record TwoCopies(
        Session here,
        ClassState mine,
        Session there,
        ClassState theirs,
        MergingLog log,
        List<Merge.Conflict> conflicts) {
    void conflict(String subject, String here, String there) {
        conflicts.add(new Merge.Conflict(subject, here, there));
    }

    /// About somebody's submission, which people know by its author.
    void conflict(SubmissionId submission, String place, String here, String there) {
        PersonId author = mine.authors().get(submission);
        String whose = author == null ? submission.value() : author.value();
        conflict((whose + " " + place).strip(), here, there);
    }

    /// Whom both copies together know.
    Set<PersonId> people() {
        Set<PersonId> all = new HashSet<>();
        mine.people().forEach(p -> all.add(p.id()));
        theirs.people().forEach(p -> all.add(p.id()));
        return all;
    }
}
