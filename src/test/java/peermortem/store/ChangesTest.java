package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.domain.SubmissionId;

import java.util.Optional;
import java.util.Set;

class ChangesTest {
    private static final int MANY = 5_000;
    private final Changes changes = new Changes();

    private static SubmissionId id(int number) {
        return SubmissionId.of("s" + number);
    }

    @Test
    void aReviewThatIsTickedAllDayIsOneOfTheLastChanges() {
        changes.only(Changed.handedIn(id(1)));
        long before = changes.now();
        for (int i = 0; i < MANY; i++) {
            changes.only(Changed.reviewed(Set.of(id(2 + i % 3))));
        }
        assertEquals(
                Optional.of(Changed.reviewed(Set.of(id(2), id(3), id(4)))), changes.since(before));
        long last = changes.now();
        changes.only(Changed.reviewed(Set.of(id(2))));
        assertEquals(Optional.of(Changed.reviewed(Set.of(id(2)))), changes.since(last));
    }

    @Test
    void whatIsNoLongerKnownMayBeAnything() {
        long before = changes.now();
        for (int i = 0; i < MANY; i++) {
            changes.only(Changed.handedIn(id(i)));
        }
        assertEquals(Optional.empty(), changes.since(before));
        assertEquals(Optional.of(Changed.handedIn(id(MANY - 1))), changes.since(changes.now() - 1));
        changes.everything();
        assertEquals(Optional.empty(), changes.since(changes.now() - 1));
    }
}
