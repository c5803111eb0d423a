package peermortem.grading.allocation;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What speaks against a pair that a TA makes by hand, by the same rules as the allocator's; `kept`
/// of the task holds everybody else's reviews. An empty list: nothing.
public final class AllocationRules {
    private final AllocationTask task;

    public AllocationRules(AllocationTask task) {
        this.task = task;
    }

    public List<Problem> against(SubmissionId submission, PersonId reviewer) {
        PersonId author = task.authors().get(submission);
        Optional<Person> person = person(reviewer);
        List<Problem> all = new ArrayList<>();
        if (author != null) {
            hard(author, reviewer, all);
            if (task.kept().stream()
                    .anyMatch(
                            k ->
                                    isBy(k, reviewer)
                                            && authorOf(k).filter(author::equals).isPresent())) {
                all.add(Problem.of("grading.twice", reviewer, author));
            }
            if (task.kept().stream()
                    .anyMatch(
                            k ->
                                    isBy(k, author)
                                            && authorOf(k).filter(reviewer::equals).isPresent())) {
                all.add(Problem.of("grading.pair", author, reviewer));
            }
        }
        if (person.filter(Person::excused).isPresent()) {
            all.add(Problem.of("grading.excused", reviewer));
        }
        if (person.filter(p -> p.role() == Role.TA).isPresent()) {
            all.add(Problem.of("grading.ta", reviewer));
        }
        soft(submission, reviewer, all);
        return all;
    }

    private void hard(PersonId author, PersonId reviewer, List<Problem> all) {
        if (author.equals(reviewer)) {
            all.add(Problem.of("grading.self", reviewer));
        } else if (team(author).isPresent() && team(author).equals(team(reviewer))) {
            all.add(Problem.of("grading.teammate", author, reviewer));
        }
        if (task.conflicts().stream().anyMatch(c -> c.between(author, reviewer))) {
            all.add(Problem.of("grading.conflict", author, reviewer));
        }
    }

    private void soft(SubmissionId submission, PersonId reviewer, List<Problem> all) {
        long load = task.kept().stream().filter(k -> isBy(k, reviewer)).count() + 1;
        if (load > task.reviews() + 1) {
            all.add(Problem.of("grading.load", reviewer, load, task.reviews()));
        }
        long sharing =
                task.kept().stream()
                        .filter(k -> k.submission().equals(submission) && !isBy(k, reviewer))
                        .filter(k -> shares(k.reviewer(), reviewer))
                        .count();
        if (sharing > 0) {
            all.add(Problem.of("grading.sharing", sharing));
        }
    }

    private boolean shares(PersonId one, PersonId other) {
        return task.kept().stream()
                .filter(k -> isBy(k, one))
                .anyMatch(
                        k ->
                                task.kept().stream()
                                        .anyMatch(
                                                o ->
                                                        isBy(o, other)
                                                                && o.submission()
                                                                        .equals(k.submission())));
    }

    private static boolean isBy(Pairing pairing, PersonId reviewer) {
        return pairing.reviewer().equals(reviewer);
    }

    private Optional<PersonId> authorOf(Pairing pairing) {
        return Optional.ofNullable(task.authors().get(pairing.submission()));
    }

    private Optional<String> team(PersonId id) {
        return person(id).flatMap(Person::team).filter(t -> !t.isBlank());
    }

    private Optional<Person> person(PersonId id) {
        return task.people().stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
