package peermortem.service.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.ReviewDesk;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.io.IOException;
import java.nio.file.Path;

class ClassReadingTest {
    private static final ItemId FIRST = ItemId.of("summary.duration");
    private static final ItemId SECOND = ItemId.of("summary.impact");

    @TempDir Path folder;

    @Test
    void aTickIsFollowedByReadingReviewsAlone() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(3)) {
            OpenClass open = desk.open();
            ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"));
            SubmissionId submission = reviews.queue().getFirst().submission();
            open.standing();
            reviews.tick(submission, FIRST, TickVerdict.MET).join();
            Standing before = open.standing();
            double grade = before.grading().grade(submission).orElseThrow().items().size();
            reviews.tick(submission, SECOND, TickVerdict.MET).join();
            Standing after = open.standing();
            assertSame(before.state().people(), after.state().people());
            assertEquals(TickVerdict.MET, review(after, submission).tick(SECOND).verdict());
            assertFalse(review(before, submission).ticks().containsKey(SECOND));
            assertEquals(1, after.allocations(submission).size());
            assertEquals(
                    grade, after.grading().grade(submission).orElseThrow().items().size(), 1e-9);
            assertNotSame(before.grading(), after.grading());
            changeSomethingElse(open);
            assertNotSame(after.state().people(), open.standing().state().people());
        }
    }

    /// Another program writes to the same file between two ticks.
    @Test
    void whatAnotherProgramWritesIsReadAsWell() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (StoredClassDesk desk = (StoredClassDesk) fixture.handedIn(3);
                ClassDesk other = fixture.files.open(fixture.file()).orThrow()) {
            OpenClass open = desk.open();
            ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"));
            SubmissionId submission = reviews.queue().getFirst().submission();
            SubmissionId elsewhere = reviews.queue().getLast().submission();
            reviews.tick(submission, FIRST, TickVerdict.MET).join();
            open.standing();
            other.reviewAs(PersonId.of("ta1")).tick(elsewhere, FIRST, TickVerdict.NOT_MET).join();
            reviews.tick(submission, SECOND, TickVerdict.MET).join();
            Standing after = open.standing();
            assertEquals(TickVerdict.MET, review(after, submission).tick(SECOND).verdict());
            assertEquals(TickVerdict.NOT_MET, review(after, elsewhere).tick(FIRST).verdict());
            other.reviewAs(PersonId.of("ta1")).tick(elsewhere, SECOND, TickVerdict.MET).join();
            assertEquals(
                    TickVerdict.MET, review(open.standing(), elsewhere).tick(SECOND).verdict());
        }
    }

    private static void changeSomethingElse(OpenClass open) {
        open.change(
                        session -> {
                            session.meta().put("test", "changed");
                            return true;
                        })
                .orThrow();
    }

    private static Review review(Standing standing, SubmissionId submission) {
        return standing.reviews(submission).getFirst();
    }
}
