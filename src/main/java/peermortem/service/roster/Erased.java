package peermortem.service.roster;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.book.Ids;
import peermortem.store.ClassState;
import peermortem.store.Session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Who was erased, as the ids of their submissions, which tell nothing without the class's secret:
/// another copy of the class must not bring them back.
public final class Erased {
    static final String NAME = "erased-";
    private static final String KEPT = "erased";
    private final Map<PersonId, SubmissionId> people = new HashMap<>();
    private final Set<PersonId> nameless = new HashSet<>();
    private final Set<SubmissionId> texts = new HashSet<>();

    private Erased() {}

    public static void add(Session session, SubmissionId submission) {
        Set<SubmissionId> all = all(session);
        all.add(submission);
        session.meta()
                .put(KEPT, String.join("\n", all.stream().map(Object::toString).sorted().toList()));
    }

    private static Set<SubmissionId> all(Session session) {
        Set<SubmissionId> all = new HashSet<>();
        session.meta()
                .find(KEPT)
                .ifPresent(lines -> lines.lines().map(SubmissionId::of).forEach(all::add));
        return all;
    }

    /// Who of another copy was erased here or there.
    public static Erased of(Session here, Session there) {
        Erased found = new Erased();
        found.texts.addAll(all(here));
        for (Person person : there.people().all()) {
            SubmissionId submission = Ids.submission(here, person.id());
            if (found.texts.contains(submission)) {
                found.people.put(person.id(), submission);
            } else if (isNameless(person)) {
                found.nameless.add(person.id());
            }
        }
        found.texts.addAll(all(there));
        return found;
    }

    /// What is left of somebody after erasing them.
    private static boolean isNameless(Person person) {
        return person.id().value().startsWith(NAME)
                && person.name().equals(person.id().value())
                && person.email().isEmpty()
                && person.excused();
    }

    /// Who of the other copy was erased here, with their submissions.
    public Map<PersonId, SubmissionId> people() {
        return Map.copyOf(people);
    }

    /// Who of this copy was erased in the other one.
    public static Set<PersonId> elsewhere(Session here, Session there) {
        Set<SubmissionId> all = all(there);
        Set<PersonId> people = new HashSet<>();
        for (Person person : here.people().all()) {
            if (all.contains(Ids.submission(here, person.id()))) {
                people.add(person.id());
            }
        }
        return people;
    }

    private boolean gone(PersonId person) {
        return people.containsKey(person) || nameless.contains(person);
    }

    /// The other copy without them.
    public ClassState without(ClassState there) {
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>(there.authors());
        authors.values().removeIf(this::gone);
        return new ClassState(
                there.assignment(),
                there.rubricHash(),
                there.people().stream().filter(p -> !gone(p.id())).toList(),
                authors,
                there.handIns().stream().filter(h -> !texts.contains(h.submission())).toList(),
                there.changed(),
                there.copies(),
                there.allocations().stream().filter(a -> !gone(a.reviewer())).toList(),
                there.requests().stream().filter(r -> !gone(r.reviewer())).toList(),
                there.reviews().stream().filter(r -> !gone(r.reviewer())).toList(),
                there.decisions().stream().filter(r -> !gone(r.decision().by())).toList(),
                there.releases(),
                there.appeals().stream().filter(a -> !texts.contains(a.submission())).toList(),
                there.ratings().stream().filter(r -> !gone(r.reviewer())).toList());
    }
}
