package peermortem.grading.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.PersonId;
import peermortem.grading.Grading;
import peermortem.grading.SimulatedClass;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.marks.Ruling;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class LookQueueTest {
    private final SimulatedClass simulated =
            SimulatedClass.of(new SimulatedClass.Shape(30, 3, 0.5, 0.95, 0.8, 0), 3);

    @Test
    void theQueueStartsWithWhatSettlesMost() {
        LookQueue queue = Grading.of(simulated.marks(), GradeMethod.CONSENSUS).lookNext();
        assertEquals(30 * 14, queue.looks().size());
        for (int j = 1; j < queue.looks().size(); j++) {
            assertTrue(queue.looks().get(j - 1).reduction() >= queue.looks().get(j).reduction());
        }
        assertTrue(queue.errorAfter(20) < queue.errorNow());
        assertTrue(queue.decisionsUntil(queue.errorNow() / 2) > 0);
    }

    @Test
    void decidingInThatOrderBringsGradesNearerToTheTruthThanDecidingAtRandom() {
        ClassMarks marks = simulated.marks();
        LookQueue queue = Grading.of(marks, GradeMethod.CONSENSUS).lookNext();
        ClassMarks first = marks;
        for (Look look : queue.looks().subList(0, 20)) {
            first = first.with(Ruling.chosen(truth(look.submission().value(), look)));
        }
        ClassMarks random = marks;
        for (AuditDraw.Drawn drawn : AuditDraw.of(marks, 20, 5)) {
            Look look = new Look(drawn.submission(), drawn.item(), 0, 0);
            random = random.with(Ruling.audited(truth(drawn.submission().value(), look)));
        }
        assertTrue(error(first) < 0.8 * error(random), error(first) + " against " + error(random));
    }

    @Test
    void decidedItemsLeaveTheQueue() {
        ClassMarks marks = simulated.marks();
        Look top = Grading.of(marks, GradeMethod.CONSENSUS).lookNext().looks().getFirst();
        ClassMarks decided = marks.with(Ruling.chosen(truth(top.submission().value(), top)));
        List<Look> after = Grading.of(decided, GradeMethod.CONSENSUS).lookNext().looks();
        assertFalse(
                after.stream()
                        .anyMatch(
                                l ->
                                        l.submission().equals(top.submission())
                                                && l.item().equals(top.item())));
    }

    @Test
    void aLongerDrawBeginsWithTheShorterOneAndAnotherSeedDrawsOthers() {
        List<AuditDraw.Drawn> ten = AuditDraw.of(simulated.marks(), 10, 1);
        assertEquals(ten.subList(0, 5), AuditDraw.of(simulated.marks(), 5, 1));
        assertNotEquals(ten, AuditDraw.of(simulated.marks(), 10, 2));
        assertEquals(10, ten.stream().distinct().count());
    }

    private Decision truth(String why, Look look) {
        boolean met =
                simulated.truth().getOrDefault(look.submission(), Set.of()).contains(look.item());
        return new Decision(
                look.submission(), look.item(), met, why, PersonId.of("ta"), Instant.EPOCH);
    }

    private double error(ClassMarks marks) {
        double sum = 0;
        for (Grade grade : Grading.grade(marks, GradeMethod.CONSENSUS)) {
            double error =
                    grade.percent().orElseThrow() - simulated.truePercent(grade.submission());
            sum += error * error;
        }
        return sum;
    }
}
