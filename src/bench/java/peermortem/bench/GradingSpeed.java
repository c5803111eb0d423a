package peermortem.bench;

import peermortem.domain.GradeMethod;
import peermortem.grading.Grading;
import peermortem.grading.SimulatedClass;

import java.util.Objects;

/// Times the grading of a class with 3 reviews of 14 items each, nine times in one run. Argument:
/// how many submissions (10000).
public final class GradingSpeed {
    private GradingSpeed() {}

    public static void main(String[] args) throws Exception {
        int students = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        SimulatedClass simulated =
                SimulatedClass.of(new SimulatedClass.Shape(students, 3, 0.5, 0.95, 0.9, 0.1), 1);
        Samples times = new Samples();
        for (int run = 0; run < 9; run++) {
            times.time(
                    () ->
                            Objects.requireNonNull(
                                    Grading.grade(simulated.marks(), GradeMethod.CONSENSUS)));
        }
        Row.print(
                "grades of %d texts with 3 reviews".formatted(students),
                "%.0f ms".formatted(times.median()),
                "–",
                "–",
                "2 s");
    }
}
