package peermortem.grading;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.Review;
import peermortem.domain.Score;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What simulated classes of one shape show, summed over submissions: squared errors of the mean of
/// the reviews' grades, of the consensus's expected value and of its per cent, and how often the 80
/// % interval covers the truth, all ends counted and with ties counted at random.
public record Measured(
        int grades,
        double meanError,
        double expectedError,
        double percentError,
        int covered,
        int coveredAtRandom) {
    private static final Measured NOTHING = new Measured(0, 0, 0, 0, 0, 0);

    public static Measured of(
            SimulatedClass.Shape shape, List<SimulatedClass.Kind> kinds, int classes, long seed) {
        Measured sum = NOTHING;
        for (int c = 0; c < classes; c++) {
            sum = sum.plus(of(SimulatedClass.of(shape, kinds, seed + 7919L * c), seed + c));
        }
        return sum;
    }

    /// What several seeds show together.
    public static Measured sum(List<Measured> seeds) {
        return seeds.stream().reduce(NOTHING, Measured::plus);
    }

    private static Measured of(SimulatedClass simulated, long seed) {
        Grading grading = Grading.of(simulated.marks(), GradeMethod.CONSENSUS);
        Map<SubmissionId, List<Review>> reviews = simulated.marks().reviewsBySubmission();
        SplittableRandom random = new SplittableRandom(seed);
        Measured sum = NOTHING;
        for (Grade grade : grading.grades()) {
            double truth = simulated.truePercent(grade.submission());
            double mean =
                    reviews.getOrDefault(grade.submission(), List.of()).stream()
                            .mapToDouble(
                                    r -> Score.of(simulated.marks().rubric(), r.met()).percent())
                            .average()
                            .orElse(0);
            double low = grade.low().orElseThrow();
            double high = grade.high().orElseThrow();
            double rank =
                    grading.consensus()
                            .distribution(grade.submission())
                            .rank(truth, random.nextDouble());
            sum =
                    sum.plus(
                            new Measured(
                                    1,
                                    square(mean - truth),
                                    square(grade.expected().orElseThrow() - truth),
                                    square(grade.percent().orElseThrow() - truth),
                                    low - 1e-9 <= truth && truth <= high + 1e-9 ? 1 : 0,
                                    rank >= 0.1 && rank <= 0.9 ? 1 : 0));
        }
        return sum;
    }

    private Measured plus(Measured more) {
        return new Measured(
                grades + more.grades,
                meanError + more.meanError,
                expectedError + more.expectedError,
                percentError + more.percentError,
                covered + more.covered,
                coveredAtRandom + more.coveredAtRandom);
    }

    /// The squared error of the expected value as a share of the mean grade's.
    public double expectedShare() {
        return expectedError / meanError;
    }

    public double percentShare() {
        return percentError / meanError;
    }

    public double coverage() {
        return (double) covered / grades;
    }

    public double coverageAtRandom() {
        return (double) coveredAtRandom / grades;
    }

    private static double square(double x) {
        return x * x;
    }
}
