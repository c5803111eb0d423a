package peermortem.grading.consensus;

/// The types of reviewers that the model tells apart: every combination of a sensitivity (ticks
/// what is met), a specificity (does not tick what is not met) and a lean (share of ticks copied
/// from the automated verdict). A grid keeps several peaks apart: lenient and careful look alike
/// until something is not met.
final class ReviewerTypes {
    private static final double[] SENSITIVITY = {0.35, 0.55, 0.7, 0.8, 0.88, 0.94, 0.98};
    private static final double[] SPECIFICITY = {
        0.05, 0.15, 0.3, 0.45, 0.6, 0.74, 0.85, 0.92, 0.97
    };
    private static final double[] LEAN = {0.0, 0.3, 0.85};
    private static final double[] LEAN_SHARE = {0.5, 0.3, 0.2};

    final int count;
    final double[] sensitivity;
    final double[] specificity;
    final double[] lean;
    final double[] prior;

    /// `likelihood[t][x][v + 1][type]`: the probability of tick x when the truth is t and the
    /// automated verdict v (1, 0, or -1 for none).
    final double[][][][] likelihood;

    /// Without automated verdicts there is nothing to lean on.
    ReviewerTypes(boolean verdicts) {
        int leans = verdicts ? LEAN.length : 1;
        count = SENSITIVITY.length * SPECIFICITY.length * leans;
        sensitivity = new double[count];
        specificity = new double[count];
        lean = new double[count];
        prior = new double[count];
        likelihood = new double[2][2][3][count];
        double[] sharp = shares(SENSITIVITY, Priors.SENSITIVITY);
        double[] strict = shares(SPECIFICITY, Priors.SPECIFICITY);
        double[] stampingSharp = shares(SENSITIVITY, Priors.STAMPING_SENSITIVITY);
        double[] stampingStrict = shares(SPECIFICITY, Priors.STAMPING_SPECIFICITY);
        for (int g = 0; g < count; g++) {
            int a = g / leans / SPECIFICITY.length;
            int c = g / leans % SPECIFICITY.length;
            int l = g % leans;
            sensitivity[g] = SENSITIVITY[a];
            specificity[g] = SPECIFICITY[c];
            lean[g] = LEAN[l];
            double mix =
                    (1 - Priors.STAMPING) * sharp[a] * strict[c]
                            + Priors.STAMPING * stampingSharp[a] * stampingStrict[c];
            prior[g] = mix * (verdicts ? LEAN_SHARE[l] : 1);
            fill(g);
        }
    }

    private void fill(int g) {
        for (int t = 0; t <= 1; t++) {
            double yes = t == 1 ? sensitivity[g] : 1 - specificity[g];
            for (int x = 0; x <= 1; x++) {
                double own = x == 1 ? yes : 1 - yes;
                for (int v = -1; v <= 1; v++) {
                    double copied = v == x ? lean[g] : 0;
                    likelihood[t][x][v + 1][g] = v < 0 ? own : (1 - lean[g]) * own + copied;
                }
            }
        }
    }

    /// The share of the prior nearest to each value.
    private static double[] shares(double[] values, Priors.Beta beta) {
        double[] shares = new double[values.length];
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            double from = j == 0 ? 0 : (values[j - 1] + values[j]) / 2;
            double to = j == values.length - 1 ? 1 : (values[j] + values[j + 1]) / 2;
            shares[j] = (to - from) * beta.density(values[j]);
            sum += shares[j];
        }
        for (int j = 0; j < values.length; j++) {
            shares[j] /= sum;
        }
        return shares;
    }
}
