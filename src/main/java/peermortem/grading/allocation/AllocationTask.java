package peermortem.grading.allocation;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What an allocation starts from: everybody on the roster, who wrote each submission, how many
/// reviews a submission gets, whom to keep apart, and what is allocated already. `kept` stays as it
/// is; only reviews that have not begun may move, and only where no allocation is possible
/// otherwise. `lapsed` names those whose lease ran out: they do not get that submission again, and
/// nothing new while others can take it.
public record AllocationTask(
        List<Person> people,
        Map<SubmissionId, PersonId> authors,
        int reviews,
        long seed,
        Set<Conflict> conflicts,
        List<Pairing> kept,
        Set<Pairing> lapsed) {
    public AllocationTask {
        people = List.copyOf(people);
        authors = Collections.unmodifiableMap(new TreeMap<>(authors));
        conflicts = Set.copyOf(conflicts);
        kept = List.copyOf(kept);
        lapsed = Set.copyOf(lapsed);
    }

    /// A first allocation, with nobody to keep apart.
    public static AllocationTask first(
            List<Person> people, Map<SubmissionId, PersonId> authors, int reviews, long seed) {
        return new AllocationTask(people, authors, reviews, seed, Set.of(), List.of(), Set.of());
    }

    public AllocationTask apart(Set<Conflict> apart) {
        return new AllocationTask(people, authors, reviews, seed, apart, kept, lapsed);
    }

    public AllocationTask keeping(List<Pairing> pairings) {
        return new AllocationTask(people, authors, reviews, seed, conflicts, pairings, lapsed);
    }

    /// The task of handing on the reviews whose lease ran out; those that have begun stay where
    /// they are.
    public AllocationTask handingOn(List<Pairing> expired) {
        List<Pairing> stay = new ArrayList<>();
        Set<Pairing> gone = new HashSet<>(lapsed);
        for (Pairing pairing : kept) {
            if (!pairing.begun() && expired.stream().anyMatch(pairing::samePair)) {
                gone.add(pairing);
            } else {
                stay.add(pairing);
            }
        }
        return new AllocationTask(people, authors, reviews, seed, conflicts, stay, gone);
    }
}
