package peermortem.service.allocation;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.ReviewRequest;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;
import peermortem.grading.allocation.Allocated;
import peermortem.grading.allocation.AllocationRules;
import peermortem.grading.allocation.AllocationTask;
import peermortem.grading.allocation.Allocator;
import peermortem.grading.allocation.Pairing;
import peermortem.service.AllocationDesk;
import peermortem.service.AllocationPlan;
import peermortem.service.Apart;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who reviews whom in a class file. The allocator sees submissions by their authors' ids, so that
/// the same roster, hand-ins and seed give the same pairs in every class file.
public final class ClassAllocations implements AllocationDesk {
    private final OpenClass open;

    public ClassAllocations(OpenClass open) {
        this.open = open;
    }

    @Override
    public List<Allocation> all() {
        return open.state().allocations();
    }

    @Override
    public Outcome<AllocationPlan> plan(int reviewsPerSubmission, long seed) {
        return plan(
                open.standing(), AllocationTasks.of(open.standing(), reviewsPerSubmission, seed));
    }

    @Override
    public Outcome<AllocationPlan> assign(int reviewsPerSubmission, long seed) {
        return apply(plan(reviewsPerSubmission, seed));
    }

    private Outcome<AllocationPlan> plan(Standing standing, AllocationTask task) {
        return Allocator.allocate(task).map(allocated -> difference(standing, allocated));
    }

    private AllocationPlan difference(Standing standing, Allocated allocated) {
        Set<Pair> wanted =
                allocated.pairings().stream()
                        .map(p -> new Pair(submission(standing, p.submission()), p.reviewer()))
                        .collect(Collectors.toSet());
        List<Allocation> removed =
                standing.state().allocations().stream()
                        .filter(
                                a ->
                                        standing.person(a.reviewer())
                                                .filter(p -> p.role() == Role.STUDENT)
                                                .isPresent())
                        .filter(a -> !wanted.contains(new Pair(a.submission(), a.reviewer())))
                        .toList();
        Set<Pair> have =
                standing.state().allocations().stream()
                        .map(a -> new Pair(a.submission(), a.reviewer()))
                        .collect(Collectors.toSet());
        List<Allocation> added =
                allocated.pairings().stream()
                        .map(p -> new Pair(submission(standing, p.submission()), p.reviewer()))
                        .filter(p -> !have.contains(p))
                        .map(
                                p ->
                                        new Allocation(
                                                p.submission(),
                                                p.reviewer(),
                                                Allocation.Origin.ASSIGNED,
                                                open.now()))
                        .toList();
        return new AllocationPlan(added, removed, allocated.warnings());
    }

    private record Pair(SubmissionId submission, PersonId reviewer) {}

    private static SubmissionId submission(Standing standing, SubmissionId byAuthor) {
        return standing.submissionOf(PersonId.of(byAuthor.value())).orElseThrow();
    }

    @Override
    public Outcome<Integer> write(Path csv) {
        return new AllocationsFile(open).write(csv);
    }

    @Override
    public Outcome<AllocationPlan> previewCsv(Path csv) {
        return new AllocationsFile(open).read(csv);
    }

    @Override
    public Outcome<AllocationPlan> takeCsv(Path csv) {
        return apply(previewCsv(csv));
    }

    @Override
    public Set<Apart> apart() {
        return open.standing().apart();
    }

    @Override
    public Outcome<Apart> keepApart(PersonId one, PersonId other, boolean apart) {
        Set<Apart> all = new LinkedHashSet<>(apart());
        Apart pair = Apart.of(one, other);
        if (apart ? !all.add(pair) : !all.remove(pair)) {
            return Outcome.done(pair);
        }
        return open.change(
                session -> {
                    Apart.put(session, all);
                    open.log(
                            session,
                            apart ? "people.apart" : "people.together",
                            one + " " + other,
                            Facts.NONE,
                            Facts.NONE);
                    return pair;
                });
    }

    private Outcome<AllocationPlan> apply(Outcome<AllocationPlan> planned) {
        return switch (planned) {
            case Outcome.Refused<AllocationPlan> refused -> refused;
            case Outcome.Done<AllocationPlan>(AllocationPlan plan) ->
                    open.change(
                            session -> {
                                plan.removed()
                                        .forEach(
                                                a ->
                                                        session.allocations()
                                                                .remove(
                                                                        a.submission(),
                                                                        a.reviewer()));
                                plan.added().forEach(session.allocations()::put);
                                if (!plan.added().isEmpty() || !plan.removed().isEmpty()) {
                                    open.log(
                                            session,
                                            "allocation.changed",
                                            "class",
                                            Facts.of("removed", plan.removed()),
                                            Facts.of("added", plan.added()));
                                }
                                return plan;
                            });
        };
    }

    @Override
    public List<Problem> warnings(SubmissionId submission, PersonId reviewer) {
        Standing standing = open.standing();
        return standing.author(submission)
                .map(author -> against(standing, author, reviewer))
                .orElse(List.of());
    }

    private static List<Problem> against(Standing standing, Person author, PersonId reviewer) {
        Map<SubmissionId, Long> counts =
                standing.state().allocations().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Allocation::submission, Collectors.counting()));
        int usual = counts.values().stream().mapToInt(Long::intValue).max().orElse(1);
        return new AllocationRules(AllocationTasks.of(standing, usual, 0))
                .against(SubmissionId.of(author.id().value()), reviewer);
    }

    @Override
    public Outcome<Allocation> add(SubmissionId submission, PersonId reviewer) {
        return open.change(
                session -> {
                    checkPair(submission, reviewer);
                    Allocation allocation =
                            new Allocation(
                                    submission, reviewer, Allocation.Origin.BY_HAND, open.now());
                    session.allocations().put(allocation);
                    open.log(
                            session,
                            "allocation.added",
                            submission.value(),
                            Facts.NONE,
                            Facts.of("reviewer", reviewer));
                    return allocation;
                });
    }

    private void checkPair(SubmissionId submission, PersonId reviewer) {
        Standing standing = open.standing();
        if (standing.person(reviewer).isEmpty()) {
            throw new ProblemException(Problem.of("person.unknown", reviewer));
        }
        Person author =
                standing.author(submission)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of("submission.unknown", submission)));
        if (author.id().equals(reviewer)) {
            throw new ProblemException(Problem.of("allocation.own", reviewer));
        }
    }

    @Override
    public Outcome<Allocation> remove(SubmissionId submission, PersonId reviewer) {
        Standing standing = open.standing();
        Optional<Allocation> there =
                standing.allocations(submission).stream()
                        .filter(a -> a.reviewer().equals(reviewer))
                        .findFirst();
        if (there.isEmpty()) {
            return Outcome.refused("allocation.none", reviewer, submission);
        }
        if (standing.review(submission, reviewer).isPresent()) {
            return Outcome.refused("allocation.begun", reviewer, submission);
        }
        return open.change(
                session -> {
                    session.allocations().remove(submission, reviewer);
                    open.log(
                            session,
                            "allocation.removed",
                            submission.value(),
                            Facts.of("reviewer", reviewer),
                            Facts.NONE);
                    return there.get();
                });
    }

    @Override
    public Outcome<ReviewRequest> request(SubmissionId submission, PersonId reviewer) {
        checkPair(submission, reviewer);
        return new Requests(open).make(submission, reviewer);
    }

    @Override
    public Outcome<ReviewRequest> answer(
            SubmissionId submission, PersonId reviewer, boolean accept) {
        return new Requests(open).answer(submission, reviewer, accept);
    }

    @Override
    public List<ReviewRequest> requests() {
        return open.state().requests();
    }

    @Override
    public Outcome<AllocationPlan> handOn(long seed) {
        Standing standing = open.standing();
        List<Pairing> lapsed = new ArrayList<>();
        int reviews = 1;
        for (SubmissionId submission : standing.readable()) {
            SubmissionId key =
                    SubmissionId.of(standing.author(submission).orElseThrow().id().value());
            List<Allocation> here = standing.allocations(submission);
            reviews = Math.max(reviews, here.size());
            for (Allocation allocation : here) {
                boolean begun = standing.review(submission, allocation.reviewer()).isPresent();
                boolean over =
                        allocation
                                .at()
                                .plus(standing.state().assignment().settings().lease())
                                .isBefore(open.now());
                if (!begun && over) {
                    lapsed.add(Pairing.fresh(key, allocation.reviewer()));
                }
            }
        }
        if (lapsed.isEmpty()) {
            return Outcome.done(new AllocationPlan(List.of(), List.of(), List.of()));
        }
        return apply(plan(standing, AllocationTasks.of(standing, reviews, seed).handingOn(lapsed)));
    }
}
