package peermortem.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.Pace;
import peermortem.grading.marks.ClassMarks;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// A class is graded in many short steps, on whatever threads.
class PaceTest {
    private static final int SUBMISSIONS = 60;

    @Test
    void eachSubmissionOfEachRoundIsAStep() {
        ClassMarks marks =
                SimulatedClass.of(new SimulatedClass.Shape(SUBMISSIONS, 3, 0.5, 0.95, 0.8, 0.1), 3)
                        .marks();
        LongAdder steps = new LongAdder();
        List<Grade> inSteps =
                Pace.with(steps::increment, () -> Grading.grade(marks, GradeMethod.CONSENSUS));
        assertEquals(Grading.grade(marks, GradeMethod.CONSENSUS), inSteps);
        assertTrue(steps.sum() > 10 * SUBMISSIONS, () -> "only " + steps);
    }
}
