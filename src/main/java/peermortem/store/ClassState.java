package peermortem.store;

import peermortem.domain.Allocation;
import peermortem.domain.Appeal;
import peermortem.domain.Assignment;
import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Rating;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.ReviewRequest;
import peermortem.domain.Ruled;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All of a class file at one moment, but for texts and the log.
public record ClassState(
        Assignment assignment,
        Sha256 rubricHash,
        List<Person> people,
        Map<SubmissionId, PersonId> authors,
        List<HandIn> handIns,
        Map<SubmissionId, Map<Part, Sha256>> changed,
        Map<Long, List<Copy>> copies,
        List<Allocation> allocations,
        List<ReviewRequest> requests,
        List<Review> reviews,
        List<Ruled> decisions,
        Map<SubmissionId, Release> releases,
        List<Appeal> appeals,
        List<Rating> ratings) {
    public static ClassState of(Session session) {
        return new ClassState(
                session.assignment().get(),
                session.assignment().rubricHash(),
                session.people().all(),
                session.handIns().authors(),
                session.handIns().all(),
                session.visits().changed(),
                session.copies().all(),
                session.allocations().all(),
                session.allocations().requests(),
                session.reviews().all(),
                session.decisions().all(),
                session.decisions().releases(),
                session.decisions().appeals(),
                session.decisions().ratings());
    }

    /// The first submissions in the roster's order with their authors; copies, requests and ratings
    /// are left out.
    public static ClassState first(Session session, int submissions) {
        return new ClassState(
                session.assignment().get(),
                session.assignment().rubricHash(),
                session.people().first(submissions),
                session.handIns().authors(submissions),
                session.handIns().first(submissions),
                session.visits().changed(),
                Map.of(),
                session.allocations().first(submissions),
                List.of(),
                session.reviews().first(submissions),
                session.decisions().first(submissions),
                session.decisions().firstReleases(submissions),
                session.decisions().appeals(),
                List.of());
    }

    /// What there is of one author, if they handed anything in; requests and ratings are left out.
    public static ClassState of(Session session, Person author) {
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>();
        session.handIns().submissionOf(author.id()).ifPresent(s -> authors.put(s, author.id()));
        List<HandIn> handIns = new ArrayList<>();
        Map<SubmissionId, Map<Part, Sha256>> changed = new LinkedHashMap<>();
        Map<Long, List<Copy>> copies = new LinkedHashMap<>();
        List<Appeal> appeals = new ArrayList<>();
        List<Allocation> allocations = new ArrayList<>();
        List<Review> reviews = new ArrayList<>();
        List<Ruled> decisions = new ArrayList<>();
        Map<SubmissionId, Release> releases = new LinkedHashMap<>();
        for (SubmissionId submission : authors.keySet()) {
            handIns.addAll(session.handIns().of(submission));
            Map<Part, Sha256> later = session.visits().changed(submission);
            if (!later.isEmpty()) {
                changed.put(submission, later);
            }
            appeals.addAll(session.decisions().appeals(submission));
            allocations.addAll(session.allocations().of(submission));
            reviews.addAll(session.reviews().of(submission));
            decisions.addAll(session.decisions().of(submission));
            releases.putAll(session.decisions().releases(submission));
        }
        handIns.forEach(h -> copies.put(h.number(), session.copies().of(h.number())));
        return new ClassState(
                session.assignment().get(),
                session.assignment().rubricHash(),
                List.of(author),
                authors,
                handIns,
                changed,
                copies,
                allocations,
                List.of(),
                reviews,
                decisions,
                releases,
                appeals,
                List.of());
    }

    /// The same with what changed of some submissions as it is now.
    public ClassState with(Session session, Changed changed) {
        return new Renewed(session, this, changed).state();
    }
}
