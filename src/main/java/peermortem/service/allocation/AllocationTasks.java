package peermortem.service.allocation;

import peermortem.domain.Allocation;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;
import peermortem.grading.allocation.AllocationTask;
import peermortem.grading.allocation.Pairing;
import peermortem.service.Apart;
import peermortem.service.book.Standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an allocation of a class starts from.
final class AllocationTasks {
    private AllocationTasks() {}

    /// The allocator sees submissions by their authors' ids.
    static AllocationTask of(Standing standing, int reviews, long seed) {
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>();
        for (SubmissionId submission : standing.readable()) {
            PersonId author = standing.author(submission).map(Person::id).orElseThrow();
            authors.put(SubmissionId.of(author.value()), author);
        }
        List<Person> students =
                standing.state().people().stream().filter(p -> p.role() == Role.STUDENT).toList();
        return AllocationTask.first(students, authors, reviews, seed)
                .apart(standing.apart().stream().map(Apart::conflict).collect(Collectors.toSet()))
                .keeping(kept(standing));
    }

    private static List<Pairing> kept(Standing standing) {
        List<Pairing> kept = new ArrayList<>();
        for (Allocation allocation : standing.state().allocations()) {
            Optional<Person> reviewer = standing.person(allocation.reviewer());
            Optional<Person> author = standing.author(allocation.submission());
            if (author.isPresent() && reviewer.filter(r -> r.role() == Role.STUDENT).isPresent()) {
                SubmissionId key = SubmissionId.of(author.get().id().value());
                boolean begun =
                        standing.review(allocation.submission(), allocation.reviewer()).isPresent();
                kept.add(new Pairing(key, allocation.reviewer(), begun));
            }
        }
        return kept;
    }
}
