package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Declaration;
import peermortem.domain.Outcome;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A class that asks reviewers whether a machine helped.
class DeclarationTest {
    @TempDir Path folder;

    @Test
    void aNoteKeepsItsDeclarationWhateverItsWordsBecome() {
        String note = Declaration.USED.on("Clear.");
        assertEquals(Optional.of(Declaration.USED), Declaration.of(note));
        assertEquals("Clear.", Declaration.without(note));
        assertEquals(Declaration.USED.on("Clearer."), Declaration.rewrite(note, "Clearer."));
        assertEquals(Declaration.NONE.on("Clear."), Declaration.NONE.on(note));
        assertEquals("", Declaration.without(Declaration.NONE.on("")));
        assertEquals("Plain.", Declaration.rewrite("", "Plain."));
    }

    @Test
    void aReviewIsSubmittedWithItsDeclarationWhichComesBackInTheNote() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            OtherSettings.of(desk).declaring();
            desk.allocations().assign(1, 5).orThrow();
            Path packet = fixture.reviewPackets(desk).getFirst();
            SubmissionId submission;
            try (ReviewDesk reviewer = fixture.files.openReviews(packet).orThrow()) {
                assertTrue(reviewer.task().declaration());
                submission = reviewer.queue().getFirst().submission();
                for (var item : ClassFixture.rubric().items()) {
                    reviewer.tick(submission, item.id(), TickVerdict.MET).join();
                }
                reviewer.note(submission, "Good.").join();
                assertEquals("review.declaration", code(reviewer.submit(submission)));
                reviewer.note(submission, Declaration.NONE.on("Good.")).join();
                reviewer.submit(submission).orThrow();
            }
            desk.exchange().take(List.of(packet), Progress.NONE);
            Review review = desk.details(submission).reviews().getFirst();
            assertEquals(Optional.of(Declaration.NONE), Declaration.of(review.note()));
            Path csv = folder.resolve("reviews.csv");
            desk.exchange().exportReviews(csv).orThrow();
            assertTrue(Files.readString(csv).contains("[Machine help: none]"));
        }
    }

    @Test
    void aClassFileFromBeforeAsksForNone() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        fixture.create().close();
        PacketsTest.change(
                fixture.file(),
                "UPDATE assignment SET settings = json_remove(settings, '$.declaration')");
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            assertFalse(desk.overview().assignment().settings().declaration());
        }
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problem().code() : "done";
    }
}
