package peermortem.bench;

import peermortem.domain.GradeMethod;
import peermortem.grading.Grading;
import peermortem.grading.SimulatedClass;

import java.io.PrintStream;

/// Times the grading of a class with 3 reviews of 14 items each, five times in one run. Argument:
/// how many submissions (10000).
public final class GradingSpeed {
    private GradingSpeed() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        int students = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        SimulatedClass simulated =
                SimulatedClass.of(new SimulatedClass.Shape(students, 3, 0.5, 0.95, 0.9, 0.1), 1);
        for (int run = 1; run <= 5; run++) {
            long start = System.nanoTime();
            int grades = Grading.grade(simulated.marks(), GradeMethod.CONSENSUS).size();
            out.printf("%d grades in %.2f s%n", grades, (System.nanoTime() - start) / 1e9);
        }
    }
}
