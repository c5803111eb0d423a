package peermortem.bench;

import peermortem.grading.Measured;
import peermortem.grading.SimulatedClass;

import java.io.PrintStream;
import java.util.List;

/// Compares the consensus with the mean of the reviews' grades on simulated classes of known truth,
/// as a Markdown table; see docs/grading.md. Arguments: how many grades per cell (4000), and the
/// seed (1).
public final class ConsensusSimulation {
    private static final double[][] CHECKS = {
        {0, 0}, {0.8, 0}, {0.9, 0}, {0.95, 0}, {0.8, 0.3}, {0.95, 0.3}
    };

    /// Lowest and highest base rate, and by how much submissions differ in quality.
    private static final double[][] CLASSES = {
        {0.5, 0.95, 0}, {0.5, 0.95, 1.2}, {0.5, 0.5, 0}, {0.7, 0.7, 0}, {0.95, 0.95, 0}
    };

    private ConsensusSimulation() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        int grades = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        out.println(
                "| base rates | quality | students | reviews | checks right | copied | expected |"
                        + " per cent | covered | ties at random |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (double[] of : CLASSES) {
            for (int students : List.of(30, 300)) {
                for (int reviews = 2; reviews <= 5; reviews++) {
                    for (double[] checks : CHECKS) {
                        SimulatedClass.Shape shape =
                                new SimulatedClass.Shape(
                                        students, reviews, of[0], of[1], checks[0], checks[1],
                                        of[2]);
                        Measured m =
                                Measured.of(
                                        shape,
                                        SimulatedClass.KINDS,
                                        Math.max(1, grades / students),
                                        seed);
                        out.printf(
                                "| %.2f-%.2f | %.1f | %d | %d | %.0f %% | %.0f %% | %.0f %% | %.0f"
                                        + " %% | %.0f %% | %.0f %% |%n",
                                of[0],
                                of[1],
                                of[2],
                                students,
                                reviews,
                                100 * checks[0],
                                100 * checks[1],
                                100 * m.expectedShare(),
                                100 * m.percentShare(),
                                100 * m.coverage(),
                                100 * m.coverageAtRandom());
                    }
                }
            }
        }
    }
}
