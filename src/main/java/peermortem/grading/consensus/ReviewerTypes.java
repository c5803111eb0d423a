package peermortem.grading.consensus;

/// The kinds of reviewers that the model tells apart: every combination of a sensitivity (ticks
/// what is met), a specificity (does not tick what is not met) and a lean (share of ticks copied
/// from the automated verdict). Beta priors on a grid, so that a reviewer's posterior may have
/// several peaks, as lenient and careful reviewers look alike until something is not met.
final class ReviewerTypes {
    private static final double[] SENSITIVITY = {
        0.3, 0.5, 0.63, 0.74, 0.82, 0.88, 0.925, 0.96, 0.985
    };
    private static final double[] SPECIFICITY = {
        0.03, 0.1, 0.2, 0.32, 0.45, 0.58, 0.7, 0.8, 0.87, 0.92, 0.96, 0.985
    };
    private static final double[] LEAN = {0.0, 0.3, 0.85};

    final int count = SENSITIVITY.length * SPECIFICITY.length * LEAN.length;
    final double[] sensitivity = new double[count];
    final double[] specificity = new double[count];
    final double[] lean = new double[count];
    final double[] prior = new double[count];

    /// `likelihood[t][x][v + 1][type]`: the probability of tick x when the truth is t and the
    /// automated verdict v.
    final double[][][][] likelihood = new double[2][2][3][count];

    ReviewerTypes() {
        int g = 0;
        double sum = 0;
        for (int a = 0; a < SENSITIVITY.length; a++) {
            for (int c = 0; c < SPECIFICITY.length; c++) {
                for (int l = 0; l < LEAN.length; l++, g++) {
                    sensitivity[g] = SENSITIVITY[a];
                    specificity[g] = SPECIFICITY[c];
                    lean[g] = LEAN[l];
                    prior[g] =
                            beta(SENSITIVITY, a, Priors.SENSITIVITY)
                                    * beta(SPECIFICITY, c, Priors.SPECIFICITY)
                                    * Priors.LEAN[l];
                    sum += prior[g];
                    fill(g);
                }
            }
        }
        for (g = 0; g < count; g++) {
            prior[g] /= sum;
        }
    }

    private void fill(int g) {
        for (int t = 0; t <= 1; t++) {
            double yes = t == 1 ? sensitivity[g] : 1 - specificity[g];
            for (int x = 0; x <= 1; x++) {
                double own = x == 1 ? yes : 1 - yes;
                for (int v = -1; v <= 1; v++) {
                    likelihood[t][x][v + 1][g] =
                            v < 0 ? own : (1 - lean[g]) * own + (v == x ? lean[g] : 0);
                }
            }
        }
    }

    /// The Beta prior's mass near the j-th value.
    private static double beta(double[] values, int j, double[] shape) {
        double from = j == 0 ? 0 : (values[j - 1] + values[j]) / 2;
        double to = j == values.length - 1 ? 1 : (values[j] + values[j + 1]) / 2;
        double x = values[j];
        return (to - from) * StrictMath.pow(x, shape[0] - 1) * StrictMath.pow(1 - x, shape[1] - 1);
    }
}
