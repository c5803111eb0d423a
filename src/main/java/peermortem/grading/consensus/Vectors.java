package peermortem.grading.consensus;

/// Arithmetic on the probabilities of types, summed in a fixed order.
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int g = 0; g < a.length; g++) {
            sum += a[g] * b[g];
        }
        return sum;
    }

    static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int g = 0; g < values.length; g++) {
            values[g] /= sum;
        }
    }

    /// Multiplies by the likelihood of a tick on a cell that is met with a probability.
    static void weigh(double[] product, double met, double[] yes, double[] no) {
        double unmet = 1 - met;
        for (int g = 0; g < product.length; g++) {
            product[g] *= met * yes[g] + unmet * no[g];
        }
    }

    /// The odds that a tick adds when its reviewer's type is judged by all the other ticks.
    static double oddsWithout(double[] belief, double met, double[] yes, double[] no) {
        double unmet = 1 - met;
        double up = 0;
        double down = 0;
        for (int g = 0; g < belief.length; g++) {
            double rest = belief[g] / (met * yes[g] + unmet * no[g]);
            up += rest * yes[g];
            down += rest * no[g];
        }
        return up / down;
    }
}
