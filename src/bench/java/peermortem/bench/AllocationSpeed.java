package peermortem.bench;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;
import peermortem.grading.allocation.AllocationTask;
import peermortem.grading.allocation.Allocator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Times who reviews whom, 3 reviews each, nine times in one run. Argument: how many people
/// (10000), four of them to a team.
public final class AllocationSpeed {
    private AllocationSpeed() {}

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        List<Person> people = new ArrayList<>();
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            PersonId id = PersonId.of("p" + i);
            people.add(
                    new Person(
                            id,
                            "Person " + i,
                            "",
                            Role.STUDENT,
                            Optional.of("team" + i / 4),
                            false,
                            Optional.empty()));
            authors.put(SubmissionId.of("s" + i), id);
        }
        Samples times = new Samples();
        for (int run = 0; run < 9; run++) {
            AllocationTask task = AllocationTask.first(people, authors, 3, run);
            times.time(() -> Allocator.allocate(task).orThrow());
        }
        Row.print(
                "who reviews whom, %d people × 3, in teams of 4".formatted(count),
                "%.0f ms".formatted(times.median()),
                "–",
                "–",
                "2 s");
    }
}
