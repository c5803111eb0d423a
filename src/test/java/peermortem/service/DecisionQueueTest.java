package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

class DecisionQueueTest {
    private static final int STUDENTS = 12;
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir Path folder;

    private ClassDesk reviewed() {
        ClassFixture fixture = new ClassFixture(folder);
        ClassDesk desk = fixture.handedIn(STUDENTS);
        StringBuilder csv = new StringBuilder("submission,reviewer,item,met,reason\n");
        Random random = new Random(5);
        for (int i = 1; i <= STUDENTS; i++) {
            for (int r = 1; r <= 3; r++) {
                int reviewer = (i + r - 1) % STUDENTS + 1;
                for (var item : ClassFixture.rubric().items()) {
                    boolean met = random.nextInt(3) > 0;
                    csv.append(
                            "s%03d,s%03d,%s,%s,It is not said.%n"
                                    .formatted(i, reviewer, item.id(), met ? "yes" : "no"));
                }
            }
        }
        desk.exchange().importReviews(fixture.write("reviews.csv", csv.toString())).orThrow();
        return desk;
    }

    @Test
    void decisionsComeByWhatTheyTellAndEachLowersTheErrorThatIsLeft() {
        try (ClassDesk desk = reviewed()) {
            DecisionQueue queue = desk.moderation().queue();
            List<Double> gains =
                    queue.needs().stream().filter(NeedsYou::decidable).map(NeedsYou::gain).toList();
            assertTrue(gains.size() > STUDENTS, "also items that nobody disputes");
            assertEquals(gains.stream().sorted((a, b) -> Double.compare(b, a)).toList(), gains);
            assertTrue(
                    IntStream.range(1, queue.errors().size())
                            .allMatch(i -> queue.errorAfter(i) <= queue.errorAfter(i - 1)));
            DecisionQueue after = decided(desk, queue);
            assertTrue(after.errorAfter(0) < 0.1 * queue.errorAfter(0), after.toString());
            // decisions tell of reviewers too, so that an item may come up that told little before
            assertTrue(after.decisions() <= 0.05 * queue.decisions(), after.toString());
            for (int round = 0; round < STUDENTS && after.decisions() > 0; round++) {
                after = decided(desk, after);
            }
            assertEquals(0, after.decisions());
        }
    }

    /// What the queue is once everything in it was decided.
    private static DecisionQueue decided(ClassDesk desk, DecisionQueue queue) {
        for (NeedsYou need : queue.needs()) {
            for (ItemId item : need.items()) {
                desk.moderation().decide(need.submission(), item, true, "There.").orThrow();
            }
        }
        return desk.moderation().queue();
    }

    @Test
    void theCardOfTheClassHasTheSameOrder() {
        try (ClassDesk desk = reviewed()) {
            List<NeedsYou> card =
                    desk.overview().needsYou().stream().filter(NeedsYou::decidable).toList();
            List<NeedsYou> page =
                    desk.moderation().queue().needs().stream().filter(card::contains).toList();
            assertEquals(card, page);
        }
    }

    @Test
    void whatTheAuditDrewCountsAsDrawnAndWhatWasDisputedDoesNot() {
        try (ClassDesk desk = reviewed()) {
            Audit none = desk.moderation().queue().audit();
            assertEquals(0, none.drawn().size());
            Audit drawn = desk.moderation().drawAudit(10).orThrow();
            assertEquals(10, drawn.open().size());
            for (OpenItem item : drawn.open()) {
                desk.moderation()
                        .decide(item.submission(), item.item(), false, "Not there.")
                        .orThrow();
            }
            Audit checked = desk.moderation().queue().audit();
            assertEquals(10, checked.checked());
            assertTrue(checked.evenOdds() < 0.5, "reviewers were more lenient than the TA");
            assertEquals(drawn.drawn(), desk.moderation().queue().audit().drawn());
            Audit more = desk.moderation().drawAudit(3).orThrow();
            assertEquals(drawn.drawn(), more.drawn().subList(0, 10));
            assertEquals(2, desk.log().events("audit.drawn", 9).size());
        }
    }

    @Test
    void aTakenBackDecisionLeavesTheTicksAndStaysInTheLog() {
        try (ClassDesk desk = reviewed()) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            double before = percent(desk, submission);
            desk.moderation().decide(submission, IMPACT, false, "No number.").orThrow();
            desk.moderation().decide(submission, IMPACT, true, "On second thought.").orThrow();
            assertTrue(desk.moderation().undecide(submission, IMPACT).orThrow().met());
            assertEquals(before, percent(desk, submission));
            assertNotEquals(SubmissionState.DECIDED, desk.details(submission).row().state());
            assertInstanceOf(Outcome.Refused.class, desk.moderation().undecide(submission, IMPACT));
            assertEquals(
                    Optional.of("decision.withdrawn"),
                    desk.log().events(submission).stream().map(e -> e.kind()).findFirst());
        }
    }

    private static double percent(ClassDesk desk, SubmissionId submission) {
        return desk.details(submission).row().grade().percent().orElseThrow();
    }
}
