package peermortem.service.roster;

import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.book.Ids;
import peermortem.store.ClassState;
import peermortem.store.Session;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Who was erased, as the ids of their submissions, which tell nothing without the class's secret:
/// another copy of the class must not bring them back.
public final class Erased {
    private static final String KEPT = "erased";
    private final Set<SubmissionId> erased;
    private final Set<PersonId> people = new HashSet<>();

    private Erased(Set<SubmissionId> erased) {
        this.erased = erased;
    }

    static void add(Session session, SubmissionId submission) {
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

    /// Who of another copy was erased here.
    public static Erased of(Session session, ClassState there) {
        Erased found = new Erased(all(session));
        there.people().stream()
                .filter(p -> found.erased.contains(Ids.submission(session, p.id())))
                .forEach(p -> found.people.add(p.id()));
        return found;
    }

    /// The other copy without them.
    public ClassState without(ClassState there) {
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>(there.authors());
        authors.values().removeIf(people::contains);
        return new ClassState(
                there.assignment(),
                there.rubricHash(),
                there.people().stream().filter(p -> !people.contains(p.id())).toList(),
                authors,
                there.handIns().stream().filter(h -> !erased.contains(h.submission())).toList(),
                there.changed(),
                there.copies(),
                there.allocations().stream().filter(a -> !people.contains(a.reviewer())).toList(),
                there.requests(),
                there.reviews().stream().filter(r -> !people.contains(r.reviewer())).toList(),
                there.decisions().stream()
                        .filter(r -> !people.contains(r.decision().by()))
                        .toList(),
                there.releases(),
                there.appeals(),
                there.ratings());
    }
}
