package peermortem.service.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassFixture;
import peermortem.service.HandInOrder;
import peermortem.service.Progress;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;
import peermortem.service.packet.NameFinder;
import peermortem.store.Changed;
import peermortem.store.ClassState;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What is read of a class after something was handed in.
class HandInsReadingTest {
    private static final PersonId TA = PersonId.of("ta1");
    private static final ItemId ITEM = ItemId.of("summary.impact");

    @TempDir Path folder;

    @Test
    void aHandInIsFollowedByReadingThatSubmissionAlone() {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(4)) {
            OpenClass open = desk.open();
            desk.roster()
                    .add("id,name,email,role\nearly,Amber Ashdown,amber@class.example,student\n")
                    .orThrow();
            List<Person> people = open.standing().state().people();
            SubmissionId second = open.submission("s002").orElseThrow();
            submit(desk, fixture, "s001", "Another text with summary.impact", Optional.empty());
            assertIsWhatAFreshReadingReads(open);
            submit(desk, fixture, "early", "The first text of all", Optional.of("A copy"));
            assertIsWhatAFreshReadingReads(open);
            desk.handIns().submit(HandInOrder.of("s003", "not-there.md")).orThrow();
            desk.reviewAs(TA).tick(second, ITEM, TickVerdict.MET).join();
            assertIsWhatAFreshReadingReads(open);
            looksOtherNow(fixture, open, second);
            assertIsWhatAFreshReadingReads(open);
            submit(desk, fixture, "s002", "What the link shows now", Optional.empty());
            assertIsWhatAFreshReadingReads(open);
            assertSame(people, open.standing().state().people());
        }
    }

    private static void submit(
            StoredClassDesk desk,
            ClassFixture fixture,
            String author,
            String text,
            Optional<String> copy) {
        Path main = fixture.write(author + "-again.md", "# Summary\n\n" + text);
        Optional<String> second =
                copy.map(c -> fixture.write(author + "-copy.md", "# Summary\n\n" + c).toString());
        desk.handIns()
                .submit(
                        new HandInOrder(
                                author,
                                main.toString(),
                                Optional.empty(),
                                second,
                                Optional.empty()))
                .orThrow();
    }

    /// As a second look at a link writes it.
    private static void looksOtherNow(
            ClassFixture fixture, OpenClass open, SubmissionId submission) {
        Snapshot seen = ClassFixture.source("s001-again.md", fixture.folder).orThrow();
        open.change(
                        Changed.handedIn(submission),
                        session -> {
                            session.visits()
                                    .put(submission, Part.MAIN, open.now(), Optional.of(seen));
                            return true;
                        })
                .orThrow();
        assertTrue(open.state().changed().containsKey(submission));
    }

    private static void assertIsWhatAFreshReadingReads(OpenClass open) {
        Standing renewed = open.standing();
        ClassState now = renewed.state();
        ClassState fresh = open.store().read(ClassState::of);
        assertEquals(
                List.copyOf(fresh.authors().entrySet()), List.copyOf(now.authors().entrySet()));
        assertEquals(fresh.handIns(), now.handIns());
        assertEquals(fresh.changed(), now.changed());
        assertEquals(fresh.copies(), now.copies());
        assertEquals(Set.copyOf(fresh.reviews()), Set.copyOf(now.reviews()));
        assertEquals(Set.copyOf(fresh.allocations()), Set.copyOf(now.allocations()));
        Standing again = new OpenClass(open.store(), open.tools()).standing();
        for (SubmissionId submission : fresh.authors().keySet()) {
            assertEquals(again.lastHandIn(submission), renewed.lastHandIn(submission));
            assertEquals(again.accepted(submission), renewed.accepted(submission));
            assertEquals(again.checklist(submission), renewed.checklist(submission));
            assertEquals(again.grading().grade(submission), renewed.grading().grade(submission));
            assertIsTheSameAlone(open.standing(submission).orElseThrow(), again, submission);
        }
        assertEquals(again.readable(), renewed.readable());
        fresh.authors()
                .forEach((s, author) -> assertEquals(Optional.of(s), renewed.submissionOf(author)));
    }

    private static void assertIsTheSameAlone(
            Standing alone, Standing all, SubmissionId submission) {
        assertEquals(all.author(submission), alone.author(submission));
        assertEquals(all.lastHandIn(submission), alone.lastHandIn(submission));
        assertEquals(all.accepted(submission), alone.accepted(submission));
        assertEquals(all.checklist(submission), alone.checklist(submission));
        assertEquals(all.reviews(submission), alone.reviews(submission));
        assertEquals(all.allocations(submission), alone.allocations(submission));
        assertEquals(
                all.accepted(submission).isPresent() ? new Rows(all).flags(submission) : Set.of(),
                alone.accepted(submission).isPresent()
                        ? Rows.ungraded(alone).flags(submission)
                        : Set.of());
        String text = all.state().people().toString();
        assertEquals(all.masking(submission).find(text), alone.masking(submission).find(text));
    }

    /// Neither a tick nor a text changes who is on the roster.
    @Test
    void theRostersNamesAreWorkedOutOnlyWhereTheRosterChanged() {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(4)) {
            OpenClass open = desk.open();
            SubmissionId second = open.submission("s002").orElseThrow();
            NameFinder names = open.standing(second).orElseThrow().names();
            desk.reviewAs(TA).tick(second, ITEM, TickVerdict.MET).join();
            submit(desk, fixture, "s001", "Another text", Optional.empty());
            assertSame(names, open.standing(second).orElseThrow().names());
            desk.roster()
                    .add("id,name,email,role\nearly,Amber Ashdown,amber@class.example,student\n")
                    .orThrow();
            NameFinder now = open.standing(second).orElseThrow().names();
            assertEquals(List.of(), names.find("Amber Ashdown"));
            assertEquals(1, now.find("Amber Ashdown").size());
        }
    }

    @Test
    void noTextOfABatchIsFollowedByReadingTheWholeClass() {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(6)) {
            OpenClass open = desk.open();
            List<Person> people = open.standing().state().people();
            List<Standing> seen = new ArrayList<>();
            List<HandInOrder> orders =
                    IntStream.rangeClosed(1, 6).mapToObj(i -> order(fixture, i)).toList();
            open.onChange(touched -> seen.add(open.standing()));
            desk.handIns().submit(orders, Progress.NONE).orThrow();
            assertEquals(6, seen.size());
            seen.forEach(standing -> assertSame(people, standing.state().people()));
            assertNotEquals(seen.getFirst().state().handIns(), seen.getLast().state().handIns());
        }
    }

    private static HandInOrder order(ClassFixture fixture, int student) {
        Path text =
                fixture.write("more%d.md".formatted(student), "# Summary\n\nMore of " + student);
        return HandInOrder.of("s00" + student, text.toString());
    }

    /// Who sees the file changed a moment before that is noted would read everything.
    @Test
    void whatChangesIsNotedBeforeItIsWritten() {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(1)) {
            OpenClass open = desk.open();
            SubmissionId submission = open.submission("s001").orElseThrow();
            Changed changed = Changed.handedIn(submission);
            long before = open.store().changes().now();
            Optional<Changed> noted =
                    open.store().write(changed, session -> open.store().changes().since(before));
            assertEquals(Optional.of(changed), noted);
        }
    }

    /// Somebody reads and, while reading, asks for the class, which another is about to read.
    /// Closed only where that came to an end, since closing waits for who reads.
    @Test
    void nobodyWaitsForWhoWaitsForThem() {
        StoredClassDesk desk = (StoredClassDesk) new ClassFixture(folder).handedIn(2);
        OpenClass open = desk.open();
        open.standing();
        Thread other = Thread.ofPlatform().daemon().unstarted(open::standing);
        int people =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () ->
                                open.store()
                                        .read(
                                                session -> {
                                                    other.start();
                                                    awaitWaiting(other);
                                                    return open.state().people().size();
                                                }));
        assertEquals(4, people);
        desk.close();
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }
}
