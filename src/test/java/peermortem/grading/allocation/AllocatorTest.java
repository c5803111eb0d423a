package peermortem.grading.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class AllocatorTest {
    @Property(tries = 150)
    void everySubmissionGetsExactlySoManyAndEveryoneGivesAsMany(
            @ForAll @IntRange(min = 9, max = 70) int n,
            @ForAll @IntRange(min = 1, max = 4) int k,
            @ForAll long seed) {
        Allocated allocated = allocate(AllocationTask.first(people(n), authors(n, n), k, seed));
        count(allocated).values().forEach(c -> assertEquals(k, c));
        loads(allocated).values().forEach(c -> assertEquals(k, c));
        assertTrue(allocated.pairings().stream().noneMatch(AllocatorTest::isOwn));
        assertEquals(noDuplicates(allocated), allocated.pairings().size());
        if (n >= 4 * k * k) {
            assertEquals(List.of(), allocated.warnings());
        }
    }

    @Property(tries = 150)
    void whereSomeHandedNothingInEverybodyStillGivesAboutAsMany(
            @ForAll @IntRange(min = 20, max = 130) int n,
            @ForAll @IntRange(min = 70, max = 100) int share,
            @ForAll long seed) {
        int handedIn = n * share / 100;
        Allocated allocated =
                allocate(AllocationTask.first(people(n), authors(n, handedIn), 3, seed));
        Map<PersonId, Integer> loads = loads(allocated);
        for (Person person : people(n)) {
            int load = loads.getOrDefault(person.id(), 0);
            assertTrue(load >= 2 && load <= 4, person.id() + " gives " + load);
        }
    }

    @Property(tries = 150)
    void hardRulesHoldInAnyClass(@ForAll @IntRange(min = 12, max = 60) int n, @ForAll long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            people.add(
                    person(
                            p,
                            Optional.of("team" + random.nextInt(n / 3)),
                            random.nextInt(10) == 0));
        }
        Map<SubmissionId, PersonId> authors = authors(n, n - random.nextInt(n / 4));
        Set<Conflict> apart = new HashSet<>();
        for (int c = 0; c < n / 4; c++) {
            apart.add(new Conflict(id(random.nextInt(n)), id(random.nextInt(n))));
        }
        AllocationTask task = AllocationTask.first(people, authors, 3, seed).apart(apart);
        switch (Allocator.allocate(task)) {
            case Outcome.Done<Allocated>(Allocated allocated) -> {
                count(allocated).values().forEach(c -> assertEquals(3, c));
                assertEquals(authors.size(), count(allocated).size());
                AllocationRules rules = new AllocationRules(task);
                for (Pairing pairing : allocated.pairings()) {
                    assertEquals(
                            List.of(), rules.against(pairing.submission(), pairing.reviewer()));
                }
                assertWithinOneOrTold(task, allocated);
            }
            case Outcome.Refused<Allocated>(Problem problem) ->
                    assertEquals("grading.too-few-reviewers", problem.code());
        }
    }

    private static void assertWithinOneOrTold(AllocationTask task, Allocated allocated) {
        boolean told = allocated.warnings().stream().anyMatch(w -> w.code().equals("grading.load"));
        long able = task.people().stream().filter(p -> !p.excused()).count();
        double mean = (double) allocated.pairings().size() / able;
        if (mean >= 2 && mean <= 4 && able >= 20) {
            assertFalse(told, () -> allocated.warnings() + " at a mean of " + mean);
        }
    }

    @Property(tries = 150)
    void theSameTaskGivesTheSamePairsWhateverOrderPeopleComeIn(
            @ForAll @IntRange(min = 8, max = 40) int n) {
        AllocationTask task = AllocationTask.first(people(n), authors(n, n), 3, 42);
        AllocationTask turned = AllocationTask.first(people(n).reversed(), authors(n, n), 3, 42);
        assertEquals(allocate(task), allocate(turned));
    }

    @Property(tries = 150)
    void lateSubmittersAreAddedWithoutMovingAReviewThatHasBegun(
            @ForAll @IntRange(min = 12, max = 50) int n,
            @ForAll @IntRange(min = 1, max = 4) int late,
            @ForAll long seed) {
        Allocated before = allocate(AllocationTask.first(people(n), authors(n, n - late), 3, seed));
        List<Pairing> kept = new ArrayList<>();
        Random random = new Random(seed);
        for (Pairing pairing : before.pairings()) {
            kept.add(new Pairing(pairing.submission(), pairing.reviewer(), random.nextBoolean()));
        }
        Allocated after =
                allocate(AllocationTask.first(people(n), authors(n, n), 3, seed).keeping(kept));
        count(after).values().forEach(c -> assertEquals(3, c));
        assertEquals(n, count(after).size());
        for (Pairing pairing : kept) {
            if (pairing.begun()) {
                assertTrue(after.pairings().contains(pairing));
            }
        }
        long moved =
                kept.stream().filter(k -> after.pairings().stream().noneMatch(k::samePair)).count();
        assertTrue(moved <= 3L * late, () -> moved + " moved for " + late);
    }

    @Test
    void aReviewIsHandedOnAfterItsLeaseButNotOneThatHasBegun() {
        AllocationTask task = AllocationTask.first(people(20), authors(20, 20), 3, 7);
        List<Pairing> kept = new ArrayList<>(allocate(task).pairings());
        Pairing begun = Pairing.begun(kept.getFirst().submission(), kept.getFirst().reviewer());
        kept.set(0, begun);
        Pairing expired = kept.get(5);
        Allocated after = allocate(task.keeping(kept).handingOn(List.of(begun, expired)));
        assertTrue(after.pairings().contains(begun));
        assertFalse(after.pairings().contains(expired));
        assertEquals(3, count(after).get(expired.submission()));
        assertEquals(2, loads(after).get(expired.reviewer()));
    }

    @Test
    void sevenPeopleShareNoMoreThanOneSubmissionAndNobodyReviewsBack() {
        assertEquals(
                List.of(),
                allocate(AllocationTask.first(people(7), authors(7, 7), 3, 1)).warnings());
    }

    @Test
    void threePeopleReviewEachOtherAndAreToldSo() {
        Allocated allocated = allocate(AllocationTask.first(people(3), authors(3, 3), 2, 1));
        assertEquals(6, allocated.pairings().size());
        assertEquals(
                Set.of("grading.pair"),
                Set.copyOf(allocated.warnings().stream().map(Problem::code).toList()));
    }

    @Test
    void tooFewPeopleAreRefusedWithTheReason() {
        Outcome<Allocated> outcome =
                Allocator.allocate(AllocationTask.first(people(3), authors(3, 3), 3, 1));
        assertEquals(Outcome.refused("grading.too-few-reviewers", "p000", 2, 3), outcome);
        assertInstanceOf(
                Outcome.Refused.class,
                Allocator.allocate(AllocationTask.first(people(3), Map.of(), 3, 1)));
    }

    @Test
    void theOnlyPossibleAllocationIsFound() {
        List<Person> people = new ArrayList<>();
        for (int p = 0; p < 6; p++) {
            people.add(person(p, Optional.of(p < 3 ? "a" : "b"), false));
        }
        Allocated allocated = allocate(AllocationTask.first(people, authors(6, 6), 3, 4));
        count(allocated).values().forEach(c -> assertEquals(3, c));
        loads(allocated).values().forEach(c -> assertEquals(3, c));
    }

    @Test
    void tasAndTheExcusedGiveNoReviews() {
        List<Person> people = new ArrayList<>(people(20));
        people.set(4, person(4, Optional.empty(), true));
        people.add(
                new Person(
                        PersonId.of("ta"),
                        "T",
                        "",
                        Role.TA,
                        Optional.empty(),
                        false,
                        Optional.empty()));
        Map<PersonId, Integer> loads =
                loads(allocate(AllocationTask.first(people, authors(20, 20), 3, 3)));
        assertFalse(loads.containsKey(PersonId.of("ta")));
        assertFalse(loads.containsKey(id(4)));
        loads.values().forEach(c -> assertTrue(c >= 2 && c <= 4));
    }

    @Test
    void tenThousandPeopleAreAllocatedWithoutEffort() {
        AllocationTask task = AllocationTask.first(people(10_000), authors(10_000, 10_000), 3, 11);
        Allocated allocated =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> allocate(task));
        assertEquals(30_000, allocated.pairings().size());
        assertEquals(List.of(), allocated.warnings());
    }

    @Test
    void aPairMadeByHandIsToldByTheSameRules() {
        List<Person> people = new ArrayList<>(people(5));
        people.set(1, person(1, Optional.of("a"), true));
        people.set(0, person(0, Optional.of("a"), false));
        AllocationTask task =
                AllocationTask.first(people, authors(5, 5), 1, 1)
                        .keeping(
                                List.of(
                                        Pairing.fresh(submission(2), id(0)),
                                        Pairing.fresh(submission(3), id(1))));
        AllocationRules rules = new AllocationRules(task);
        assertEquals(List.of("grading.self"), codes(rules.against(submission(0), id(0))));
        assertEquals(
                List.of("grading.teammate", "grading.excused"),
                codes(rules.against(submission(0), id(1))));
        assertEquals(List.of("grading.pair"), codes(rules.against(submission(0), id(2))));
        assertEquals(
                List.of("grading.twice"), codes(rules.against(submission(2), id(0))).subList(0, 1));
        assertEquals(List.of(), rules.against(submission(1), id(4)));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static Allocated allocate(AllocationTask task) {
        return Allocator.allocate(task).orThrow();
    }

    private static boolean isOwn(Pairing pairing) {
        return pairing.submission()
                .value()
                .substring(1)
                .equals(pairing.reviewer().value().substring(1));
    }

    private static int noDuplicates(Allocated allocated) {
        return Set.copyOf(
                        allocated.pairings().stream()
                                .map(p -> p.submission() + " " + p.reviewer())
                                .toList())
                .size();
    }

    private static Map<SubmissionId, Integer> count(Allocated allocated) {
        Map<SubmissionId, Integer> counts = new HashMap<>();
        allocated.pairings().forEach(p -> counts.merge(p.submission(), 1, Integer::sum));
        return counts;
    }

    private static Map<PersonId, Integer> loads(Allocated allocated) {
        Map<PersonId, Integer> counts = new HashMap<>();
        allocated.pairings().forEach(p -> counts.merge(p.reviewer(), 1, Integer::sum));
        return counts;
    }

    private static List<Person> people(int n) {
        List<Person> people = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            people.add(person(p, Optional.empty(), false));
        }
        return people;
    }

    private static Person person(int p, Optional<String> team, boolean excused) {
        return new Person(id(p), "Name " + p, "", Role.STUDENT, team, excused, Optional.empty());
    }

    private static Map<SubmissionId, PersonId> authors(int n, int handedIn) {
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>();
        for (int p = 0; p < Math.min(n, handedIn); p++) {
            authors.put(submission(p), id(p));
        }
        return authors;
    }

    private static PersonId id(int p) {
        return PersonId.of("p%03d".formatted(p));
    }

    private static SubmissionId submission(int p) {
        return SubmissionId.of("s%03d".formatted(p));
    }
}
