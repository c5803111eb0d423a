package peermortem.grading.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.PersonId;
import peermortem.domain.Sha256;
import peermortem.domain.card.ReviewerSkill;
import peermortem.grading.Grading;
import peermortem.grading.Measured;
import peermortem.grading.SimulatedClass;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.marks.Ruling;
import peermortem.grading.moderation.AuditDraw;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

class ConsensusTest {
    private static final SimulatedClass.Kind CAREFUL = new SimulatedClass.Kind(0.5, 0.95, 0.95);
    private static final SimulatedClass.Kind STAMPING = new SimulatedClass.Kind(0.5, 0.98, 0.05);

    @Test
    void gradesAreNearerToTheTruthThanTheMeanOfReviewsAndIntervalsCover() {
        Measured none = measured(0, 0);
        assertTrue(none.expectedShare() <= 0.7, none.toString());
        assertTrue(none.coverage() >= 0.75 && none.coverageAtRandom() >= 0.75, none.toString());
        Measured checks = measured(0.95, 0);
        assertTrue(checks.expectedShare() <= 0.22, checks.toString());
        assertTrue(
                checks.coverage() >= 0.75 && checks.coverageAtRandom() <= 0.88, checks.toString());
        assertTrue(measured(0.8, 0.3).expectedShare() < 1);
    }

    @Test
    void intervalsCoverWhereStudentsDifferInQualityToo() {
        SimulatedClass.Shape shape = new SimulatedClass.Shape(60, 3, 0.5, 0.95, 0.8, 0, 1.2);
        Measured differing = Measured.of(shape, SimulatedClass.KINDS, 15, 5);
        assertTrue(differing.expectedShare() < 0.4, differing.toString());
        assertTrue(differing.coverageAtRandom() >= 0.75, differing.toString());
    }

    @Test
    void intervalsCoverInASmallClassWithTwoReviewsAndNoChecks() {
        SimulatedClass.Shape shape = new SimulatedClass.Shape(30, 2, 0.5, 0.95, 0, 0, 1.2);
        Measured differing = Measured.of(shape, SimulatedClass.KINDS, 40, 5);
        assertTrue(differing.expectedShare() < 0.77, differing.toString());
        assertTrue(differing.coverage() >= 0.8, differing.toString());
        assertTrue(differing.coverageAtRandom() >= 0.74, differing.toString());
    }

    @Test
    void inASmallClassThatCopiesChecksIntervalsStillCover() {
        Measured copying = measured(0.8, 0.3);
        assertTrue(copying.expectedShare() <= 0.9, copying.toString());
        assertTrue(copying.percentShare() <= 1.05, copying.toString());
        assertTrue(copying.coverageAtRandom() >= 0.75, copying.toString());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameGrades() throws Exception {
        ClassMarks marks =
                SimulatedClass.of(new SimulatedClass.Shape(90, 3, 0.5, 0.95, 0.8, 0.1), 3).marks();
        List<Grade> usual = Grading.grade(marks, GradeMethod.CONSENSUS);
        for (int threads : List.of(1, 7)) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertEquals(
                        usual,
                        pool.submit(() -> Grading.grade(marks, GradeMethod.CONSENSUS)).get());
            }
        }
    }

    private static Measured measured(double accuracy, double copied) {
        SimulatedClass.Shape shape = new SimulatedClass.Shape(30, 3, 0.5, 0.95, accuracy, copied);
        return Measured.of(shape, SimulatedClass.KINDS, 30, 21);
    }

    @Test
    void reviewersWhoTickEverythingAreToldFromCarefulOnes() {
        SimulatedClass simulated = simulated(List.of(CAREFUL, STAMPING), 60, 0, 0, 4);
        Consensus consensus = Consensus.of(simulated.marks());
        double careful = meanSpecificity(consensus, simulated, CAREFUL);
        double stamping = meanSpecificity(consensus, simulated, STAMPING);
        assertEquals(0.9, careful, 0.08);
        assertEquals(0.1, stamping, 0.08);
        Map<PersonId, Double> grades =
                consensus.reviewing().stream()
                        .collect(
                                Collectors.toMap(
                                        ReviewingGrade::reviewer, g -> g.percent().orElse(0)));
        double worstCareful =
                simulated.kinds().keySet().stream()
                        .filter(r -> CAREFUL.equals(simulated.kinds().get(r)))
                        .mapToDouble(r -> grades.getOrDefault(r, 0.0))
                        .average()
                        .orElse(0);
        assertTrue(worstCareful > 85, "careful reviewers get " + worstCareful);
        assertTrue(grades.values().stream().anyMatch(g -> g < 65));
    }

    @Test
    void aGradeForReviewingIsRecountedFromTheTicksThatDoNotFit() {
        SimulatedClass simulated = simulated(List.of(CAREFUL, STAMPING), 60, 0.9, 0, 4);
        int misfits = 0;
        for (ReviewingGrade grade : Consensus.of(simulated.marks()).reviewing()) {
            double overall = (double) grade.agreed() / grade.compared();
            double met = (grade.met().agreed() + 3 * overall) / (grade.met().compared() + 3);
            double unmet = (grade.unmet().agreed() + 3 * overall) / (grade.unmet().compared() + 3);
            assertEquals(50 * (met + unmet), grade.percent().orElseThrow(), 1e-9);
            assertEquals(grade.compared() - grade.agreed(), grade.misfits().size());
            long ticked = grade.misfits().stream().filter(Misfit::ticked).count();
            assertEquals(grade.unmet().compared() - grade.unmet().agreed(), ticked);
            misfits += grade.misfits().size();
        }
        assertTrue(misfits > 60);
    }

    @Test
    void reviewersWhoCopyTheAutomatedVerdictAreSeenToLean() {
        assertTrue(meanLean(0.9) > 0.45);
        assertTrue(meanLean(0) < 0.2);
    }

    private static double meanLean(double copied) {
        Consensus consensus = Consensus.of(simulated(List.of(CAREFUL), 60, 0.8, copied, 5).marks());
        return consensus.reviewers().stream().mapToDouble(ReviewerSkill::lean).average().orElse(0);
    }

    @Test
    void aSecondOpinionFromTheChecksNarrowsTheInterval() {
        assertTrue(meanWidth(0.95) < 0.75 * meanWidth(0));
    }

    private static double meanWidth(double accuracy) {
        SimulatedClass simulated = simulated(SimulatedClass.KINDS, 30, accuracy, 0, 6);
        return Grading.grade(simulated.marks(), GradeMethod.CONSENSUS).stream()
                .mapToDouble(g -> g.high().orElse(0) - g.low().orElse(0))
                .average()
                .orElse(0);
    }

    @Test
    void randomAuditsCorrectReviewersWhoAreAllTooLenientButChosenOnesDoNot() {
        SimulatedClass simulated =
                simulated(List.of(new SimulatedClass.Kind(1, 0.98, 0.45)), 40, 0, 0, 7);
        ClassMarks audited = simulated.marks();
        ClassMarks chosen = simulated.marks();
        for (AuditDraw.Drawn drawn : AuditDraw.of(simulated.marks(), 60, 3)) {
            boolean met =
                    simulated
                            .truth()
                            .getOrDefault(drawn.submission(), Set.of())
                            .contains(drawn.item());
            Decision decision =
                    new Decision(
                            drawn.submission(),
                            drawn.item(),
                            met,
                            "seen",
                            PersonId.of("ta"),
                            Instant.EPOCH);
            audited = audited.with(Ruling.audited(decision));
            chosen = chosen.with(Ruling.chosen(decision));
        }
        assertEquals(60, Consensus.of(audited).auditChecks());
        assertEquals(0, Consensus.of(chosen).auditChecks());
        assertTrue(bias(simulated, audited) < bias(simulated, chosen));
    }

    /// By how much expected grades are too high on average.
    private static double bias(SimulatedClass simulated, ClassMarks marks) {
        return Grading.grade(marks, GradeMethod.CONSENSUS).stream()
                .mapToDouble(g -> g.expected().orElse(0) - simulated.truePercent(g.submission()))
                .average()
                .orElse(0);
    }

    @Test
    void theSameMarksGiveTheSameBitsEveryTime() {
        ClassMarks marks = simulated(SimulatedClass.KINDS, 200, 0.9, 0.1, 8).marks();
        assertEquals(
                Grading.grade(marks, GradeMethod.CONSENSUS),
                Grading.grade(marks, GradeMethod.CONSENSUS));
    }

    /// To the last bit, as it was computed on another machine; a change of the model changes it.
    @Test
    void anyMachineGivesTheseBits() {
        ClassMarks marks = simulated(SimulatedClass.KINDS, 40, 0.9, 0.1, 8).marks();
        String bits =
                Grading.grade(marks, GradeMethod.CONSENSUS).stream()
                        .map(g -> Double.toHexString(g.expected().orElseThrow()))
                        .collect(Collectors.joining(" "));
        assertEquals("ab97fc23a1d3effe", Sha256.of(bits).hex().substring(0, 16));
    }

    @Test
    void tenThousandSubmissionsAreGradedWithoutEffort() {
        ClassMarks marks = simulated(SimulatedClass.KINDS, 10_000, 0.9, 0, 9).marks();
        int graded =
                assertTimeoutPreemptively(
                        Duration.ofMinutes(2),
                        () -> Grading.grade(marks, GradeMethod.CONSENSUS).size());
        assertEquals(10_000, graded);
    }

    private static double meanSpecificity(
            Consensus consensus, SimulatedClass simulated, SimulatedClass.Kind kind) {
        return consensus.reviewers().stream()
                .filter(r -> kind.equals(simulated.kinds().get(r.reviewer())))
                .mapToDouble(ReviewerSkill::specificity)
                .average()
                .orElse(0);
    }

    private static SimulatedClass simulated(
            List<SimulatedClass.Kind> kinds,
            int students,
            double accuracy,
            double copied,
            long seed) {
        return SimulatedClass.of(
                new SimulatedClass.Shape(students, 3, 0.5, 0.95, accuracy, copied), kinds, seed);
    }
}
