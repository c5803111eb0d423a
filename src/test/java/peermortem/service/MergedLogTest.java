package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Event;
import peermortem.domain.PersonId;
import peermortem.domain.TickVerdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the logs of two copies tell after a merge, and of whom they tell nothing.
class MergedLogTest extends ForkedClass {
    @Test
    void whoWasErasedThereIsNamedAndStaysAsTheyAreHere() {
        tickAll(desk);
        desk.allocations().add(first, S3).orThrow();
        fork();
        there(
                other -> {
                    other.roster().erase(S2).orThrow();
                    other.roster().erase(TA).orThrow();
                    other.roster().erase(S3).orThrow();
                });
        assertEquals(
                Set.of(NAME2 + " person", NAME3 + " person", "Orla Penhaligon person"),
                conflicts());
        desk.roster().erase(S3).orThrow();
        assertEquals(Set.of(NAME2 + " person", "Orla Penhaligon person"), conflicts());
    }

    @Test
    void theLogTellsWhoDidWhatInBothCopiesAndNothingOfTheErased() {
        fork();
        there(
                other -> {
                    other.actAs(PersonId.of("ta2"));
                    other.moderation().decide(first, IMPACT, true, "It is there.").orThrow();
                    other.roster().extend(S2, ClassFixture.START.plus(Duration.ofDays(9)));
                });
        desk.roster().erase(S2).orThrow();
        assertEquals(1, desk.log().merge(copy).orThrow().decisions());
        List<Event> log = new ArrayList<>(desk.log().events("", 100));
        Event decided =
                log.stream()
                        .filter(e -> e.kind().equals("decision.made"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.of("ta2"), decided.who());
        Event extended =
                log.stream()
                        .filter(e -> e.kind().equals("person.extended"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.empty(), extended.after());
        assertEquals(List.of(), desk.log().events("s002", 10));
        desk.close();
        assertTrue(fixture.files.doctor(fixture.file()).orThrow().healthy());
        desk = fixture.files.open(fixture.file()).orThrow();
    }

    @Test
    void aReopenedReviewIsStillOneThatWasSubmittedOnce() {
        fork();
        there(
                other -> {
                    tickAll(other);
                    other.reviewAs(TA).reopen(first, "One more look.").orThrow();
                });
        desk.log().merge(copy).orThrow();
        desk.actAs(TA);
        desk.reviewAs(TA).tick(first, IMPACT, TickVerdict.NOT_MET).join();
        assertEquals(1, desk.log().events("tick.changed", 10).size());
    }
}
