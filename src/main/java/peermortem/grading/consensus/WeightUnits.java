package peermortem.grading.consensus;

import peermortem.domain.RubricItem;

import java.util.List;

/// Items' weights as whole units, so that sums of weights can be counted. Exact where the weights
/// have a common measure of at least 1/20 of one, else rounded to a thousandth of their sum.
final class WeightUnits {
    private static final int MOST = 4000;

    private final int[] units;
    private final int total;

    private WeightUnits(int[] units, int total) {
        this.units = units;
        this.total = total;
    }

    int total() {
        return total;
    }

    int of(int item) {
        return units[item];
    }

    static WeightUnits from(List<RubricItem> items) {
        double[] weights = items.stream().mapToDouble(RubricItem::weight).toArray();
        for (int parts = 1; parts <= 20; parts++) {
            if (wholeAt(weights, parts)) {
                return rounded(weights, parts);
            }
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return rounded(weights, 1000 / sum);
    }

    private static boolean wholeAt(double[] weights, double parts) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * parts;
            if (Math.abs(weight * parts - Math.rint(weight * parts)) > 1e-9) {
                return false;
            }
        }
        return sum <= MOST;
    }

    private static WeightUnits rounded(double[] weights, double parts) {
        int[] units = new int[weights.length];
        int total = 0;
        for (int i = 0; i < weights.length; i++) {
            units[i] = (int) Math.rint(weights[i] * parts);
            total += units[i];
        }
        return new WeightUnits(units, total);
    }
}
