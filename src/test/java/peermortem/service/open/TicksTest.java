package peermortem.service.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassFixture;
import peermortem.service.HandInOrder;
import peermortem.service.Progress;
import peermortem.service.ReviewDesk;
import peermortem.service.book.OpenClass;
import peermortem.store.Changed;
import peermortem.store.Session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class TicksTest {
    private static final PersonId TA = PersonId.of("ta1");
    private static final ItemId ITEM = ItemId.of("summary.impact");

    @TempDir Path folder;

    @Test
    void aVerdictKeepsTheReasonAndTellsWhenTheReviewChanged() {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(1)) {
            OpenClass open = desk.open();
            ReviewDesk reviews = desk.reviewAs(TA);
            SubmissionId submission = reviews.queue().getFirst().submission();
            reviews.reason(submission, ITEM, "No share of users.").join();
            fixture.clock.forward(Duration.ofMillis(500));
            reviews.tick(submission, ITEM, TickVerdict.NOT_MET).join();
            assertEquals(
                    new Tick(ITEM, TickVerdict.NOT_MET, "No share of users.", List.of()),
                    reviews.sheet(submission).review().tick(ITEM));
            assertEquals(ClassFixture.START.plusMillis(500), changedAt(open, submission));
        }
    }

    @Test
    void aTickOfAReopenedReviewIsLogged() {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(1)) {
            OpenClass open = desk.open();
            ReviewDesk reviews = desk.reviewAs(TA);
            SubmissionId submission = reviews.queue().getFirst().submission();
            for (RubricItem item : ClassFixture.rubric().items()) {
                reviews.tick(submission, item.id(), TickVerdict.MET).join();
            }
            assertEquals(0, logged(open));
            reviews.submit(submission).orThrow();
            CompletableFuture<Instant> refused = reviews.tick(submission, ITEM, TickVerdict.OPEN);
            assertTrue(refused.handle((at, e) -> e != null).join());
            reviews.reopen(submission, "A second look").orThrow();
            reviews.tick(submission, ITEM, TickVerdict.OPEN).join();
            assertEquals(1, logged(open));
        }
    }

    /// A tick comes while a text of a batch is being written: nothing but that text stands before
    /// it.
    @Test
    void atMostOneTextOfABatchStandsBeforeATick() {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(4)) {
            OpenClass open = desk.open();
            SubmissionId submission = desk.reviewAs(TA).queue().getFirst().submission();
            List<CompletableFuture<Integer>> written = new ArrayList<>();
            fixture.clock.whenAsked(
                    () -> {
                        if (Thread.currentThread().getName().equals("store")) {
                            written.add(
                                    open.store()
                                            .later(
                                                    Changed.reviewed(Set.of(submission)),
                                                    TicksTest::handIns));
                        }
                    });
            List<HandInOrder> orders =
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(i -> HandInOrder.of("s00" + i, again(fixture, i)))
                            .toList();
            desk.handIns().submit(orders, Progress.NONE).orThrow();
            fixture.clock.whenAsked(() -> {});
            List<Integer> before =
                    written.stream().map(CompletableFuture::join).distinct().toList();
            assertEquals(List.of(5, 6, 7, 8), before);
        }
    }

    private static String again(ClassFixture fixture, int student) {
        return fixture.write("again%d.md".formatted(student), "# Summary\n\nAgain " + student)
                .toString();
    }

    private static int handIns(Session session) {
        return session.handIns().all().size();
    }

    private static int logged(OpenClass open) {
        return open.store().read(s -> s.events().search("tick.changed", 10)).size();
    }

    private static Instant changedAt(OpenClass open, SubmissionId submission) {
        return open.store().read(s -> s.reviews().changedAt(submission, TA));
    }
}
