package peermortem.service.log;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.service.Merge;
import peermortem.store.ClassState;
import peermortem.store.Session;

import java.time.Instant;
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
        Names names,
        MergingLog log,
        List<Merge.Conflict> conflicts) {
    void conflict(String subject, Problem what, Problem here, Problem there) {
        conflicts.add(new Merge.Conflict(subject, what, here, there));
    }

    void conflict(PersonId person, Problem what, Problem here, Problem there) {
        conflict(name(person), what, here, there);
    }

    /// About somebody's submission, which people know by its author.
    void conflict(SubmissionId submission, Problem what, Problem here, Problem there) {
        PersonId author = mine.authors().get(submission);
        conflict(author == null ? submission.value() : name(author), what, here, there);
    }

    String name(PersonId person) {
        return names.of(person);
    }

    /// An item by its short words, in either rubric.
    String item(ItemId item) {
        return mine.assignment()
                .rubric()
                .item(item)
                .or(() -> theirs.assignment().rubric().item(item))
                .map(RubricItem::label)
                .orElse(item.value());
    }

    /// A moment as the class's clocks show it.
    String moment(Instant at) {
        return Said.spelled(at, mine.assignment().zone());
    }

    /// Whom both copies together know.
    Set<PersonId> people() {
        Set<PersonId> all = new HashSet<>();
        mine.people().forEach(p -> all.add(p.id()));
        theirs.people().forEach(p -> all.add(p.id()));
        return all;
    }
}
