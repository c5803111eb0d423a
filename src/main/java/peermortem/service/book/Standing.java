package peermortem.service.book;

import peermortem.domain.Allocation;
import peermortem.domain.Appeal;
import peermortem.domain.Appealed;
import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.HandIn;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.Ruled;
import peermortem.domain.Score;
import peermortem.domain.Source;
import peermortem.domain.SubmissionId;
import peermortem.grading.Grading;
import peermortem.service.Apart;
import peermortem.service.OpenItem;
import peermortem.service.packet.Masking;
import peermortem.service.packet.NameFinder;
import peermortem.service.packet.RosterNames;
import peermortem.store.Changed;
import peermortem.store.ClassState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// A class at one moment with what follows from it: current hand-ins, checklists, reviews by
/// submission, grades.
public final class Standing {
    private final ClassState state;
    private final Map<PersonId, Person> people;
    private final Map<SubmissionId, HandIn> last;
    private final Map<SubmissionId, HandIn> accepted;
    private final Map<SubmissionId, List<Review>> reviews;
    private final Map<SubmissionId, List<Allocation>> allocations;
    private final Map<SubmissionId, List<Decision>> decisions;
    private final Map<SubmissionId, List<Appeal>> appeals;
    private final Map<PersonId, SubmissionId> written;
    private final Map<SubmissionId, Checklist> checklists;
    private final Set<OpenItem> audited;
    private final Set<Apart> apart;
    private final Unasked unasked;
    private final Grades grades;
    private final Supplier<NameFinder> names;

    public Standing(
            ClassState state,
            Map<SubmissionId, Checklist> checklists,
            Set<OpenItem> audited,
            Set<Apart> apart,
            Unasked unasked) {
        this(state, checklists, audited, apart, unasked, new RosterNames(state.people()));
    }

    /// One submission alone, in whose texts `names` finds everybody on the roster.
    Standing(
            ClassState state,
            Map<SubmissionId, Checklist> checklists,
            Unasked unasked,
            Supplier<NameFinder> names) {
        this(state, checklists, Set.of(), Set.of(), unasked, names);
    }

    private Standing(
            ClassState state,
            Map<SubmissionId, Checklist> checklists,
            Set<OpenItem> audited,
            Set<Apart> apart,
            Unasked unasked,
            Supplier<NameFinder> names) {
        this.state = state;
        this.names = names;
        this.checklists = checklists;
        this.audited = audited;
        this.apart = apart;
        this.unasked = unasked;
        grades = new Grades(state, checklists, audited, unasked);
        people = new LinkedHashMap<>();
        last = lastHandIns(state.handIns(), false);
        accepted = lastHandIns(state.handIns(), true);
        reviews = new HashMap<>();
        allocations = new HashMap<>();
        decisions = new HashMap<>();
        appeals = new HashMap<>();
        written = written(state);
        state.people().forEach(p -> people.put(p.id(), p));
        state.reviews().forEach(r -> add(reviews, r.submission(), r));
        state.allocations().forEach(a -> add(allocations, a.submission(), a));
        state.decisions().stream()
                .map(Ruled::decision)
                .forEach(d -> add(decisions, d.submission(), d));
        state.appeals().forEach(a -> add(appeals, a.submission(), a));
    }

    /// The same after some submissions changed; what follows from others is shared. `outline` finds
    /// the checklist of a hand-in.
    public Standing(
            Standing before,
            ClassState state,
            Changed changed,
            Function<HandIn, Optional<Checklist>> outline) {
        this.state = state;
        this.audited = before.audited;
        this.apart = before.apart;
        this.unasked = before.unasked;
        this.names = before.names;
        people = before.people;
        decisions = before.decisions;
        appeals = before.appeals;
        boolean same = changed.handedIn().isEmpty();
        last = same ? before.last : lastHandIns(state.handIns(), false);
        accepted = same ? before.accepted : lastHandIns(state.handIns(), true);
        written = same ? before.written : written(state);
        checklists = same ? before.checklists : checklists(before, changed.handedIn(), outline);
        grades = new Grades(state, checklists, audited, unasked);
        Set<SubmissionId> reviewed = changed.reviewed();
        reviews = renewed(before.reviews, reviewed, state.reviews(), Review::submission);
        allocations =
                renewed(before.allocations, reviewed, state.allocations(), Allocation::submission);
    }

    private static <T> Map<SubmissionId, List<T>> renewed(
            Map<SubmissionId, List<T>> before,
            Set<SubmissionId> changed,
            List<T> all,
            Function<T, SubmissionId> of) {
        if (changed.isEmpty()) {
            return before;
        }
        Map<SubmissionId, List<T>> now = new HashMap<>(before);
        now.keySet().removeAll(changed);
        for (T one : all) {
            SubmissionId submission = of.apply(one);
            if (changed.contains(submission)) {
                add(now, submission, one);
            }
        }
        return now;
    }

    private Map<SubmissionId, Checklist> checklists(
            Standing before,
            Set<SubmissionId> handedIn,
            Function<HandIn, Optional<Checklist>> outline) {
        Map<SubmissionId, Checklist> found = new LinkedHashMap<>();
        accepted.forEach(
                (submission, handIn) ->
                        (handedIn.contains(submission)
                                        ? outline.apply(handIn)
                                        : before.checklist(submission))
                                .ifPresent(checklist -> found.put(submission, checklist)));
        return found;
    }

    private static Map<PersonId, SubmissionId> written(ClassState state) {
        Map<PersonId, SubmissionId> written = new HashMap<>();
        state.authors().forEach((submission, author) -> written.put(author, submission));
        return written;
    }

    public boolean severalRubrics() {
        return unasked.anything();
    }

    private static <T> void add(Map<SubmissionId, List<T>> to, SubmissionId at, T value) {
        to.computeIfAbsent(at, s -> new ArrayList<>()).add(value);
    }

    /// The last attempt of each submission, or the last accepted one.
    public static Map<SubmissionId, HandIn> lastHandIns(List<HandIn> all, boolean acceptedOnly) {
        Map<SubmissionId, HandIn> found = new LinkedHashMap<>();
        for (HandIn handIn : all) {
            if (!acceptedOnly || handIn.accepted()) {
                found.put(handIn.submission(), handIn);
            }
        }
        return found;
    }

    /// The rubric that a review was made with, where it has changed since.
    public Optional<Rubric> earlierRubric(Review review) {
        return unasked.madeWithOther(state.assignment().rubric(), review);
    }

    /// What a review's own ticks make, by the rubric that it was made with.
    public Score ownScore(Review review) {
        Rubric rubric = earlierRubric(review).orElse(state.assignment().rubric());
        return Score.of(rubric, review.met());
    }

    public ClassState state() {
        return state;
    }

    /// The grades of this moment.
    public Grades grades() {
        return grades;
    }

    public Grading grading() {
        return grades.now();
    }

    /// What the random audit drew so far.
    public Set<OpenItem> audited() {
        return audited;
    }

    /// Who is kept from reviewing each other.
    public Set<Apart> apart() {
        return apart;
    }

    /// Finds everybody on the roster in a text.
    public NameFinder names() {
        return names.get();
    }

    /// What tells who wrote a submission, and whoever else on the roster its texts name.
    public Masking masking(SubmissionId submission) {
        List<String> addresses =
                accepted(submission)
                        .map(
                                h ->
                                        List.of(
                                                h.source().address(),
                                                h.advancedSource().map(Source::address).orElse("")))
                        .orElse(List.of());
        return Masking.of(names(), author(submission), addresses);
    }

    public Optional<Person> author(SubmissionId submission) {
        PersonId author = state.authors().get(submission);
        return author == null ? Optional.empty() : person(author);
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<HandIn> lastHandIn(SubmissionId submission) {
        return Optional.ofNullable(last.get(submission));
    }

    public Optional<HandIn> accepted(SubmissionId submission) {
        return Optional.ofNullable(accepted.get(submission));
    }

    public Optional<Checklist> checklist(SubmissionId submission) {
        return Optional.ofNullable(checklists.get(submission));
    }

    public List<Review> reviews(SubmissionId submission) {
        return reviews.getOrDefault(submission, List.of());
    }

    public Optional<Review> review(SubmissionId submission, PersonId reviewer) {
        return reviews(submission).stream().filter(r -> r.reviewer().equals(reviewer)).findFirst();
    }

    public List<Allocation> allocations(SubmissionId submission) {
        return allocations.getOrDefault(submission, List.of());
    }

    public Optional<SubmissionId> submissionOf(PersonId author) {
        return Optional.ofNullable(written.get(author));
    }

    /// All rulings on a submission, oldest first.
    public List<Decision> decisions(SubmissionId submission) {
        return List.copyOf(decisions.getOrDefault(submission, List.of()));
    }

    public List<Appeal> appeals(SubmissionId submission) {
        return List.copyOf(appeals.getOrDefault(submission, List.of()));
    }

    /// The appeals with the rulings before and after each.
    public List<Appealed> appealed(SubmissionId submission) {
        List<Decision> rulings = decisions(submission);
        return appeals(submission).stream().map(a -> Appealed.of(a, rulings)).toList();
    }

    /// Submissions with a readable text, in the roster's order.
    public List<SubmissionId> readable() {
        return state.authors().keySet().stream().filter(accepted::containsKey).toList();
    }
}
