package peermortem.service.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.HandInOrder;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewStanding;
import peermortem.service.Touched;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One entry of a queue is read as the queue has it, and each change says which one to read.
class QueueEntryTest {
    private static final PersonId TA = PersonId.of("ta1");
    private static final ItemId ITEM = ItemId.of("summary.impact");

    @TempDir Path folder;
    private final List<Touched> told = new ArrayList<>();
    private ClassFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new ClassFixture(folder);
    }

    private ClassDesk classOf(int students) {
        ClassDesk desk = fixture.handedIn(students);
        Path text = fixture.write("good.md", "# A good one\n\nwith words\n");
        desk.handIns().examples().add(text.toString()).orThrow();
        return desk;
    }

    private static SubmissionId example(ClassDesk desk) {
        return desk.handIns().examples().all().getFirst().id();
    }

    private void assertRead(ReviewDesk desk, int entries) {
        List<QueueEntry> queue = desk.queue();
        assertEquals(entries, queue.size());
        for (QueueEntry entry : queue) {
            assertEquals(Optional.of(entry), desk.entry(entry.submission()));
        }
        assertEquals(Optional.empty(), desk.entry(SubmissionId.of("nobody's")));
    }

    private void tickThenCompare(ReviewDesk desk, SubmissionId submission, int entries) {
        told.clear();
        try (var _ = desk.onChange(told::add)) {
            desk.tick(submission, ITEM, TickVerdict.MET).join();
            assertEquals(List.of(Touched.only(submission)), told);
        }
        QueueEntry entry = desk.entry(submission).orElseThrow();
        assertEquals(1, entry.ticked());
        assertEquals(ReviewStanding.State.DRAFT, entry.state());
        assertRead(desk, entries);
    }

    @Test
    void aTeachingAssistantsEntryIsReadAlone() {
        try (ClassDesk desk = classOf(4)) {
            ReviewDesk reviews = desk.reviewAs(TA);
            assertRead(reviews, 5);
            tickThenCompare(reviews, reviews.queue().getLast().submission(), 5);
            tickThenCompare(reviews, example(desk), 5);
        }
    }

    @Test
    void aReviewersEntryIsReadAlone() throws Exception {
        try (ClassDesk desk = classOf(4)) {
            desk.allocations().assign(2, 5).orThrow();
            PersonId reviewer = PersonId.of("s001");
            ReviewDesk atFile = desk.reviewAs(reviewer);
            assertRead(atFile, 3);
            tickThenCompare(atFile, atFile.queue().getLast().submission(), 3);
            SubmissionId own = desk.submission("s001").orElseThrow();
            assertEquals(Optional.empty(), atFile.entry(own));
            Path packet = fixture.reviewPackets(desk).getLast();
            try (ReviewDesk inPacket = fixture.files.openReviews(packet).orThrow()) {
                assertRead(inPacket, 3);
                tickThenCompare(inPacket, inPacket.queue().getLast().submission(), 3);
                tickThenCompare(inPacket, example(desk), 3);
            }
        }
    }

    /// A tick of this program says so, since nobody else does.
    @Test
    void whatAnotherProgramWroteMayBeAnything() {
        try (ClassDesk desk = classOf(3);
                ClassDesk other = fixture.files.open(fixture.file()).orThrow()) {
            ReviewDesk reviews = desk.reviewAs(TA);
            SubmissionId submission = reviews.queue().getLast().submission();
            reviews.tick(submission, ITEM, TickVerdict.MET).join();
            other.roster().add(ClassFixture.roster(4)).orThrow();
            try (var _ = reviews.onChange(told::add)) {
                reviews.tick(submission, ITEM, TickVerdict.NOT_MET).join();
                reviews.tick(submission, ITEM, TickVerdict.MET).join();
            }
            assertEquals(List.of(Touched.ANYTHING, Touched.only(submission)), told);
        }
    }

    @Test
    void aHandInTellsOfItsSubmissionAndARosterOfAnything() {
        try (ClassDesk desk = classOf(3)) {
            ReviewDesk reviews = desk.reviewAs(TA);
            SubmissionId submission = desk.submission("s002").orElseThrow();
            try (var _ = reviews.onChange(told::add)) {
                Path again = fixture.write("again.md", "# Summary\n\nOnce more, in other words.\n");
                desk.handIns().submit(HandInOrder.of("s002", again.toString())).orThrow();
                assertEquals(
                        Touched.only(submission),
                        told.stream().reduce(Touched.NOTHING, Touched::and));
                assertRead(reviews, 4);
                desk.roster().add(ClassFixture.roster(5)).orThrow();
                assertEquals(Touched.ANYTHING, told.getLast());
            }
        }
    }
}
