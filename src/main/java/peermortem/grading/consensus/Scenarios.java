package peermortem.grading.consensus;

import java.util.Arrays;

/// What one submission's items may come from: its quality, and the leniency that all reviewers
/// share. In each scenario the items are independent. Leniency takes three values (Gauss-Hermite
/// quadrature).
final class Scenarios {
    private static final double[] LENIENCY = {1.0 / 6, 2.0 / 3, 1.0 / 6};
    private static final double NEVER = 1e-5;

    private final double[] weights;
    private final double[][] met;

    Scenarios(double[] weights, double[][] met) {
        this.weights = weights;
        this.met = met;
    }

    static Scenarios of(Fit fit, int submission, int items) {
        double step = StrictMath.exp(Math.sqrt(3 * fit.leniencyVariance()));
        double[] off = {1 / step, 1, step};
        double[] weights = new double[fit.qualities() * off.length];
        double[][] met = new double[weights.length][];
        int n = 0;
        for (int q = 0; q < fit.qualities(); q++) {
            for (int l = 0; l < off.length && fit.quality(submission, q) > NEVER; l++) {
                weights[n] = fit.quality(submission, q) * LENIENCY[l];
                met[n] = new double[items];
                for (int i = 0; i < items; i++) {
                    met[n][i] = fit.probabilityIf(submission, i, q, off[l]);
                }
                n++;
            }
        }
        return new Scenarios(Arrays.copyOf(weights, n), Arrays.copyOf(met, n));
    }

    /// The scenarios once it is known whether an item is met, each as likely as it let expect that.
    Scenarios given(int item, boolean isMet) {
        double[] likely = weights.clone();
        double[][] known = new double[met.length][];
        for (int n = 0; n < likely.length; n++) {
            likely[n] *= isMet ? met[n][item] : 1 - met[n][item];
            known[n] = met[n].clone();
            known[n][item] = isMet ? 1 : 0;
        }
        return new Scenarios(likely, known);
    }

    int count() {
        return weights.length;
    }

    /// Weights need not add up to 1.
    double weight(int scenario) {
        return weights[scenario];
    }

    /// The probability of each item in the rubric's order.
    double[] met(int scenario) {
        return met[scenario];
    }
}
