package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Appeal;
import peermortem.domain.ItemId;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Rating;
import peermortem.domain.Review;
import peermortem.domain.Role;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A whole second ends with a Z where a fraction has a dot; as text the fraction comes first.
class MomentsInOrderTest {
    private static final Instant WHOLE = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATER = WHOLE.plusMillis(500);
    private static final SubmissionId SUBMISSION = SubmissionId.of("abc");
    private static final PersonId ONE = PersonId.of("s1");
    private static final PersonId OTHER = PersonId.of("s2");
    private static final Sha256 HASH = Sha256.of("text");
    @TempDir private Path folder;
    private Store store;

    @BeforeEach
    void aClassWithTwoReviewers() {
        store = Store.create(folder.resolve("a.peermortem"), FileKind.CLASS_FILE).orThrow();
        store.write(
                s -> {
                    for (PersonId id : List.of(ONE, OTHER)) {
                        s.people().put(person(id));
                    }
                    s.handIns().putSubmission(SUBMISSION, ONE);
                    return true;
                });
    }

    private static Person person(PersonId id) {
        return new Person(
                id, id.value(), "", Role.STUDENT, Optional.empty(), false, Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReviewSubmittedWithinTheSecondOfItsLastTickChangedThen() {
        assertEquals(LATER, changedAt(WHOLE, LATER));
        assertEquals(LATER, changedAt(LATER, WHOLE));
    }

    private Instant changedAt(Instant started, Instant submitted) {
        return store.write(
                s -> {
                    s.reviews().remove(SUBMISSION, ONE);
                    s.reviews().start(SUBMISSION, ONE, HASH, HASH, started);
                    s.reviews().submit(SUBMISSION, ONE, submitted);
                    return s.reviews().changedAt(SUBMISSION, ONE);
                });
    }

    @Test
    void theReviewThatWasSubmittedFirstComesFirst() {
        store.write(
                s -> {
                    s.reviews().start(SUBMISSION, OTHER, HASH, HASH, WHOLE);
                    s.reviews().submit(SUBMISSION, OTHER, WHOLE);
                    s.reviews().start(SUBMISSION, ONE, HASH, HASH, LATER);
                    s.reviews().submit(SUBMISSION, ONE, LATER);
                    return true;
                });
        List<PersonId> inTurn = List.of(OTHER, ONE);
        assertEquals(inTurn, reviewers(store.read(s -> s.reviews().all())));
        assertEquals(inTurn, reviewers(store.read(s -> s.reviews().of(SUBMISSION))));
    }

    private static List<PersonId> reviewers(List<Review> reviews) {
        return reviews.stream().map(Review::reviewer).toList();
    }

    @Test
    void theKeyThatWasGivenLastCounts() {
        store.write(
                s -> {
                    s.people().putKey(ONE, "new", LATER);
                    s.people().putKey(ONE, "old", WHOLE);
                    return true;
                });
        assertEquals(Optional.of("new"), store.read(s -> s.people().lastKey(ONE)));
        assertEquals("old", store.read(s -> s.people().keys()).getFirst().publicKey());
    }

    @Test
    void theRatingThatWasGivenLastCountsAndTheFirstAppealComesFirst() {
        store.write(
                s -> {
                    s.reviews().start(SUBMISSION, OTHER, HASH, HASH, WHOLE);
                    s.decisions().put(new Rating(SUBMISSION, OTHER, false, WHOLE));
                    s.decisions().put(new Rating(SUBMISSION, OTHER, true, LATER));
                    s.decisions().put(appeal("a.second", LATER));
                    s.decisions().put(appeal("b.first", WHOLE));
                    return true;
                });
        assertEquals(LATER, store.read(s -> s.decisions().ratings()).getFirst().at());
        assertEquals(WHOLE, store.read(s -> s.decisions().appeals()).getFirst().at());
    }

    private static Appeal appeal(String item, Instant at) {
        return new Appeal(SUBMISSION, ItemId.of(item), "quote", "", at);
    }
}
