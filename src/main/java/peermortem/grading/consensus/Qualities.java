package peermortem.grading.consensus;

import java.util.Arrays;

/// How good each submission is as a whole, as a shift in log-odds common to its items, normal
/// around 0: where students differ, an item is likelier met in a submission whose other items are
/// met. Kept as a distribution over a grid of shifts. How far students differ is learned as
/// probabilities of a few spreads, since a small class does not tell one of them.
final class Qualities {
    private static final double STEP = 0.75;
    private static final int REACH = 4;
    private static final int SHIFTS = 2 * REACH + 1;

    private final Table table;
    private final double[] shift = new double[SHIFTS];
    private final double[] weight = new double[SHIFTS];
    private final double[][] normal = new double[Priors.QUALITY_VARIANCES.length][SHIFTS];

    /// Per item: the log-odds at quality 0, and from them the probability at each quality.
    private final double[] level;

    private final double[][] rate;

    /// Per submission: how likely each quality makes what is seen, and its probability.
    private final double[][] likelihood;

    private final double[][] belief;

    Qualities(Table table) {
        this.table = table;
        level = new double[table.items.length];
        Arrays.fill(level, StrictMath.log(Priors.BASE_RATE / (1 - Priors.BASE_RATE)));
        rate = new double[table.items.length][SHIFTS];
        likelihood = new double[table.submissions.length][SHIFTS];
        belief = new double[table.submissions.length][SHIFTS];
        for (int q = 0; q < SHIFTS; q++) {
            shift[q] = STEP * (q - REACH);
        }
        for (int v = 0; v < normal.length; v++) {
            for (int q = 0; q < SHIFTS; q++) {
                double variance = Priors.QUALITY_VARIANCES[v];
                normal[v][q] = StrictMath.exp(-shift[q] * shift[q] / (2 * variance));
            }
            Vectors.normalise(normal[v]);
        }
        mix(Priors.QUALITY_SHARES);
        rates();
    }

    private void mix(double[] shares) {
        Arrays.fill(weight, 0);
        for (int v = 0; v < normal.length; v++) {
            for (int q = 0; q < SHIFTS; q++) {
                weight[q] += shares[v] * normal[v][q];
            }
        }
    }

    private void learnSpread() {
        double[] shares = new double[normal.length];
        for (int v = 0; v < shares.length; v++) {
            shares[v] = StrictMath.log(Priors.QUALITY_SHARES[v]);
            for (double[] of : likelihood) {
                shares[v] += StrictMath.log(Vectors.dot(normal[v], of));
            }
        }
        double most = Arrays.stream(shares).max().orElse(0);
        for (int v = 0; v < shares.length; v++) {
            shares[v] = StrictMath.exp(shares[v] - most);
        }
        Vectors.normalise(shares);
        mix(shares);
    }

    private void rates() {
        for (int i = 0; i < rate.length; i++) {
            for (int q = 0; q < SHIFTS; q++) {
                double odds = StrictMath.exp(level[i] + shift[q]);
                rate[i][q] = odds / (1 + odds);
            }
        }
    }

    /// Judges one submission from the odds that findings and ticks give its items, and writes each
    /// item's prior odds into `prior`, judged by all the other items.
    void judge(int submission, double[] evidence, double[] prior) {
        int items = rate.length;
        double[] likely = likelihood[submission];
        Arrays.fill(likely, 1);
        for (int i = 0; i < items; i++) {
            double met = met(table.cell(submission, i), evidence);
            for (int q = 0; q < SHIFTS; q++) {
                likely[q] *= met * rate[i][q] + (1 - met) * (1 - rate[i][q]);
            }
            if (i % 32 == 31) {
                Vectors.normalise(likely);
            }
        }
        Vectors.normalise(likely);
        double[] product = belief[submission];
        for (int q = 0; q < SHIFTS; q++) {
            product[q] = weight[q] * likely[q];
        }
        Vectors.normalise(product);
        for (int i = 0; i < items; i++) {
            int cell = table.cell(submission, i);
            double met = met(cell, evidence);
            double up = 0;
            double down = 0;
            for (int q = 0; q < SHIFTS; q++) {
                double rest = product[q] / (met * rate[i][q] + (1 - met) * (1 - rate[i][q]));
                up += rest * rate[i][q];
                down += rest * (1 - rate[i][q]);
            }
            prior[cell] = up / down;
        }
    }

    private double met(int cell, double[] evidence) {
        byte decided = table.decided[cell];
        return decided == Table.NONE ? evidence[cell] / (1 + evidence[cell]) : decided;
    }

    /// Learns spread and levels from the probabilities that cells are met.
    void learn(double[] met) {
        double[] all = new double[SHIFTS];
        for (double[] of : belief) {
            for (int q = 0; q < SHIFTS; q++) {
                all[q] += of[q];
            }
        }
        learnSpread();
        Vectors.normalise(all);
        double[] sum = new double[level.length];
        double total = 0;
        for (int c = 0; c < met.length; c++) {
            sum[c % level.length] += met[c];
            total += met[c];
        }
        double mean = (total + Priors.BASE * Priors.BASE_RATE) / (met.length + Priors.BASE);
        for (int i = 0; i < level.length; i++) {
            double seen = (sum[i] + Priors.BASE * mean) / (belief.length + Priors.BASE);
            double told = Vectors.dot(all, rate[i]);
            level[i] += StrictMath.log(seen / (1 - seen)) - StrictMath.log(told / (1 - told));
        }
        rates();
    }

    int count() {
        return SHIFTS;
    }

    double probability(int submission, int quality) {
        return belief[submission][quality];
    }

    /// The odds of an item at a quality.
    double odds(int item, int quality) {
        return rate[item][quality] / (1 - rate[item][quality]);
    }
}
