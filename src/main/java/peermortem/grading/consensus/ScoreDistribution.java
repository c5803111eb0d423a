package peermortem.grading.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The distribution of a grade in per cent: what each possible grade's probability is, lowest grade
/// first.
public final class ScoreDistribution {
    private static final double TAIL = 0.1;

    private final double[] values;
    private final double[] probabilities;

    private ScoreDistribution(double[] values, double[] probabilities) {
        this.values = values;
        this.probabilities = probabilities;
    }

    /// A grade's value and its probability; several points may have the same value.
    record Point(double value, double probability) {}

    static ScoreDistribution of(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::value));
        double[] values = new double[sorted.size()];
        double[] probabilities = new double[sorted.size()];
        int n = 0;
        double total = 0;
        for (Point point : sorted) {
            if (point.probability() > 0) {
                if (n > 0 && Math.abs(values[n - 1] - point.value()) < 1e-9) {
                    probabilities[n - 1] += point.probability();
                } else {
                    values[n] = point.value();
                    probabilities[n++] = point.probability();
                }
                total += point.probability();
            }
        }
        for (int j = 0; j < n; j++) {
            probabilities[j] /= total;
        }
        return new ScoreDistribution(Arrays.copyOf(values, n), Arrays.copyOf(probabilities, n));
    }

    public double expected() {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += values[j] * probabilities[j];
        }
        return sum;
    }

    /// The expected squared error of a grade, in squared points.
    double squaredErrorOf(double percent) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += (values[j] - percent) * (values[j] - percent) * probabilities[j];
        }
        return sum;
    }

    /// The lower end of the 80 % interval.
    public double low() {
        return quantile(TAIL);
    }

    /// The upper end of the 80 % interval.
    public double high() {
        return quantile(1 - TAIL);
    }

    /// The probability of a grade below a value, with `share` (0 to 1) of the value's own: where a
    /// grade stands in its distribution, uniform for a true grade when `share` is drawn at random.
    public double rank(double value, double share) {
        double below = 0;
        double at = 0;
        for (int j = 0; j < values.length; j++) {
            if (Math.abs(values[j] - value) < 1e-9) {
                at += probabilities[j];
            } else if (values[j] < value) {
                below += probabilities[j];
            }
        }
        return below + share * at;
    }

    private double quantile(double share) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += probabilities[j];
            if (sum >= share - 1e-12) {
                return values[j];
            }
        }
        return values[values.length - 1];
    }
}
