package peermortem.grading.consensus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.domain.card.Contribution;
import peermortem.grading.SimulatedClass;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.marks.Ruling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a class teaches about checks and reviewers never comes from what it is then applied to.
class SelfConfirmationTest {
    private static final SubmissionId S = SubmissionId.of("s");
    private static final ItemId ITEM = ItemId.of("item.00");
    private static final ItemId OTHER = ItemId.of("item.01");

    @Test
    void whatReviewersSayOfAnItemDoesNotChangeWhatItsOwnFindingWeighs() {
        double confirmed = findingWeight(TickVerdict.MET);
        double denied = findingWeight(TickVerdict.NOT_MET);
        assertTrue(denied > 0.5, "weighs " + denied);
        assertEquals(confirmed, denied, 0.02);
    }

    /// Of a finding on an item that three reviewers tick so, in a class with one more finding, on
    /// an item that a TA decided.
    private static double findingWeight(TickVerdict verdict) {
        Tick tick = new Tick(ITEM, verdict, verdict == TickVerdict.MET ? "" : "none", List.of());
        List<Review> reviews =
                Stream.of("a", "b", "c")
                        .map(
                                reviewer ->
                                        new Review(
                                                S,
                                                PersonId.of(reviewer),
                                                Sha256.of("text"),
                                                Map.of(ITEM, tick),
                                                "",
                                                new ReviewState.Submitted(Instant.EPOCH)))
                        .toList();
        Decision decision = new Decision(S, OTHER, false, "seen", PersonId.of("ta"), Instant.EPOCH);
        ClassMarks marks =
                new ClassMarks(
                        SimulatedClass.rubric(13, 1),
                        List.of(S),
                        reviews,
                        Map.of(
                                S,
                                Map.of(
                                        ITEM,
                                        new ItemVerdict(ITEM, Verdict.FOUND, 0.9, List.of()),
                                        OTHER,
                                        new ItemVerdict(OTHER, Verdict.NOT_FOUND, 0.1, List.of()))),
                        List.of(Ruling.chosen(decision)));
        return Consensus.of(marks).contributions(S, ITEM).stream()
                .filter(c -> c.kind() == Contribution.Kind.FINDING)
                .mapToDouble(Contribution::logOdds)
                .sum();
    }

    @Test
    void aLoneReviewerIsJudgedByThePriorAloneAndOthersByThatReviewer() {
        ReviewerTypes types = new ReviewerTypes(true);
        double[] sure = new double[types.count];
        sure[3] = 1;
        TypeMix mix = new TypeMix(types);
        mix.learn(new double[][] {sure});
        double[] own = sure.clone();
        mix.amongOthers(own);
        assertArrayEquals(types.prior, own, 1e-9);
        double[] newcomer = new double[types.count];
        mix.amongOthers(newcomer);
        assertTrue(newcomer[3] > types.prior[3]);
    }
}
