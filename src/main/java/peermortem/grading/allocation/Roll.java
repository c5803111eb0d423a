package peermortem.grading.allocation;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Those who may review and what there is to review, as numbers in the order of ids, with the hard
/// rules: nobody reviews themselves or a teammate, nor where a conflict is told or a lease ran out.
final class Roll {
    private final AllocationTask task;
    private final SubmissionId[] submissions;
    private final PersonId[] reviewers;
    private final int[] author;
    private final int[] authorTeam;
    private final int[] reviewerTeam;
    private final Set<Long> barred = new HashSet<>();
    private final Map<PersonId, Integer> index = new HashMap<>();

    Roll(AllocationTask task) {
        this.task = task;
        submissions = task.authors().keySet().toArray(SubmissionId[]::new);
        reviewers = reviewersOf(task).toArray(PersonId[]::new);
        for (int r = 0; r < reviewers.length; r++) {
            index.put(reviewers[r], r);
        }
        Map<PersonId, Integer> team = teams(task.people());
        author = new int[submissions.length];
        authorTeam = new int[submissions.length];
        for (int s = 0; s < submissions.length; s++) {
            PersonId by = authorOf(s);
            author[s] = index.getOrDefault(by, -1);
            authorTeam[s] = team.getOrDefault(by, -1);
        }
        reviewerTeam = Arrays.stream(reviewers).mapToInt(r -> team.getOrDefault(r, -1)).toArray();
        bar();
    }

    /// Students who are not excused; where the class handed in too little for all of them, only
    /// those who handed in.
    private static List<PersonId> reviewersOf(AllocationTask task) {
        List<PersonId> able =
                task.people().stream()
                        .filter(p -> p.role() == Role.STUDENT && !p.excused())
                        .map(Person::id)
                        .sorted()
                        .distinct()
                        .toList();
        Set<PersonId> authors = new HashSet<>(task.authors().values());
        List<PersonId> writers = able.stream().filter(authors::contains).toList();
        long slots = (long) task.authors().size() * task.reviews();
        boolean enough = slots >= (long) (task.reviews() - 1) * able.size();
        return enough || writers.size() <= 2 * task.reviews() + 1 ? able : writers;
    }

    private static Map<PersonId, Integer> teams(List<Person> people) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<PersonId, Integer> teams = new HashMap<>();
        for (Person person : people.stream().sorted(Comparator.comparing(Person::id)).toList()) {
            Optional<String> team = person.team().filter(t -> !t.isBlank());
            team.ifPresent(
                    t -> teams.put(person.id(), numbers.computeIfAbsent(t, x -> numbers.size())));
        }
        return teams;
    }

    private void bar() {
        Map<PersonId, Set<PersonId>> apart = new HashMap<>();
        for (Conflict conflict : task.conflicts()) {
            apart.computeIfAbsent(conflict.one(), p -> new HashSet<>()).add(conflict.other());
            apart.computeIfAbsent(conflict.other(), p -> new HashSet<>()).add(conflict.one());
        }
        for (int s = 0; s < submissions.length; s++) {
            for (PersonId other : apart.getOrDefault(authorOf(s), Set.of())) {
                bar(s, other);
            }
        }
        for (Pairing lapsed : task.lapsed()) {
            submission(lapsed.submission()).ifPresent(s -> bar(s, lapsed.reviewer()));
        }
    }

    private void bar(int s, PersonId person) {
        Integer r = index.get(person);
        if (r != null) {
            barred.add(key(s, r));
        }
    }

    private long key(int s, int r) {
        return (long) s * reviewers.length + r;
    }

    boolean allowed(int s, int r) {
        return author[s] != r
                && (authorTeam[s] < 0 || authorTeam[s] != reviewerTeam[r])
                && (barred.isEmpty() || !barred.contains(key(s, r)));
    }

    int submissions() {
        return submissions.length;
    }

    int reviewers() {
        return reviewers.length;
    }

    int reviews() {
        return task.reviews();
    }

    /// The author's number among the reviewers, or -1.
    int author(int s) {
        return author[s];
    }

    PersonId authorOf(int s) {
        return Objects.requireNonNull(task.authors().get(submissions[s]));
    }

    SubmissionId submissionId(int s) {
        return submissions[s];
    }

    PersonId reviewerId(int r) {
        return reviewers[r];
    }

    Optional<Integer> submission(SubmissionId id) {
        int s = Arrays.binarySearch(submissions, id);
        return s < 0 ? Optional.empty() : Optional.of(s);
    }

    Optional<Integer> reviewer(PersonId id) {
        return Optional.ofNullable(index.get(id));
    }
}
