package peermortem.store;

import peermortem.domain.Allocation;
import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A class's state brought up to date: only what changed of some submissions is read again.
final class Renewed {
    private final Session session;
    private final ClassState before;
    private final Set<SubmissionId> handedIn;
    private final Set<SubmissionId> reviewed;

    Renewed(Session session, ClassState before, Changed changed) {
        this.session = session;
        this.before = before;
        this.handedIn = changed.handedIn();
        this.reviewed = changed.reviewed();
    }

    ClassState state() {
        List<HandIn> attempts = handedIn.isEmpty() ? before.handIns() : handIns();
        return new ClassState(
                before.assignment(),
                before.rubricHash(),
                before.people(),
                authors(),
                attempts,
                handedIn.isEmpty() ? before.changed() : changed(),
                handedIn.isEmpty() ? before.copies() : copies(attempts),
                reviewed.isEmpty() ? before.allocations() : allocations(),
                before.requests(),
                reviewed.isEmpty() ? before.reviews() : reviews(),
                before.decisions(),
                before.releases(),
                before.appeals(),
                before.ratings());
    }

    /// Who wrote what, in the roster's order.
    private Map<SubmissionId, PersonId> authors() {
        if (before.authors().keySet().containsAll(handedIn)) {
            return before.authors();
        }
        Map<PersonId, SubmissionId> written = new HashMap<>();
        before.authors().forEach((submission, author) -> written.put(author, submission));
        handedIn.forEach(
                submission ->
                        session.handIns()
                                .authorOf(submission)
                                .ifPresent(author -> written.put(author, submission)));
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>();
        for (Person person : before.people()) {
            SubmissionId submission = written.get(person.id());
            if (submission != null) {
                authors.put(submission, person.id());
            }
        }
        return authors;
    }

    private List<HandIn> handIns() {
        List<HandIn> all = new ArrayList<>(before.handIns());
        all.removeIf(h -> handedIn.contains(h.submission()));
        handedIn.forEach(submission -> all.addAll(session.handIns().of(submission)));
        all.sort(Comparator.comparingLong(HandIn::number));
        return all;
    }

    private Map<SubmissionId, Map<Part, Sha256>> changed() {
        Map<SubmissionId, Map<Part, Sha256>> all = new LinkedHashMap<>(before.changed());
        for (SubmissionId submission : handedIn) {
            all.remove(submission);
            Map<Part, Sha256> now = session.visits().changed(submission);
            if (!now.isEmpty()) {
                all.put(submission, now);
            }
        }
        return all;
    }

    private Map<Long, List<Copy>> copies(List<HandIn> attempts) {
        Map<Long, List<Copy>> all = new LinkedHashMap<>(before.copies());
        for (HandIn attempt : attempts) {
            if (handedIn.contains(attempt.submission())) {
                all.remove(attempt.number());
                List<Copy> now = session.copies().of(attempt.number());
                if (!now.isEmpty()) {
                    all.put(attempt.number(), now);
                }
            }
        }
        return all;
    }

    private List<Allocation> allocations() {
        List<Allocation> all = new ArrayList<>(before.allocations());
        all.removeIf(a -> reviewed.contains(a.submission()));
        reviewed.forEach(submission -> all.addAll(session.allocations().of(submission)));
        return all;
    }

    private List<Review> reviews() {
        List<Review> all = new ArrayList<>(before.reviews());
        all.removeIf(r -> reviewed.contains(r.submission()));
        reviewed.forEach(submission -> all.addAll(session.reviews().of(submission)));
        return all;
    }
}
