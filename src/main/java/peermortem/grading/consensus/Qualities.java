package peermortem.grading.consensus;

import java.util.Arrays;

/// How good each submission is as a whole, as a shift in log-odds common to its items, normal
/// around 0 with a spread that is learned: where students differ, an item is likelier met in a
/// submission whose other items are met. Kept as a distribution over a grid of shifts.
final class Qualities {
    private static final double STEP = 0.75;
    private static final int REACH = 4;
    private static final int SHIFTS = 2 * REACH + 1;

    private final Table table;
    private final double[] shift = new double[SHIFTS];
    private final double[] weight = new double[SHIFTS];

    /// Per item: the log-odds at quality 0, and from them the probability at each quality.
    private final double[] level;

    private final double[][] rate;

    /// Per submission: the probability of each quality.
    private final double[][] belief;

    Qualities(Table table) {
        this.table = table;
        level = new double[table.items.length];
        Arrays.fill(level, StrictMath.log(Priors.BASE_RATE / (1 - Priors.BASE_RATE)));
        rate = new double[table.items.length][SHIFTS];
        belief = new double[table.submissions.length][SHIFTS];
        for (int q = 0; q < SHIFTS; q++) {
            shift[q] = STEP * (q - REACH);
        }
        spread(Priors.QUALITY_VARIANCE);
        rates();
    }

    private void spread(double variance) {
        for (int q = 0; q < SHIFTS; q++) {
            weight[q] = StrictMath.exp(-shift[q] * shift[q] / (2 * variance));
        }
        Vectors.normalise(weight);
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
        double[] product = belief[submission];
        System.arraycopy(weight, 0, product, 0, SHIFTS);
        for (int i = 0; i < items; i++) {
            double met = met(table.cell(submission, i), evidence);
            for (int q = 0; q < SHIFTS; q++) {
                product[q] *= met * rate[i][q] + (1 - met) * (1 - rate[i][q]);
            }
            if (i % 32 == 31) {
                Vectors.normalise(product);
            }
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

    /// Learns levels and spread from the probabilities that cells are met.
    void learn(double[] met) {
        double[] all = new double[SHIFTS];
        double squares = Priors.QUALITY * Priors.QUALITY_VARIANCE;
        for (double[] of : belief) {
            for (int q = 0; q < SHIFTS; q++) {
                all[q] += of[q];
                squares += of[q] * shift[q] * shift[q];
            }
        }
        spread(Math.max(1e-2, squares / (belief.length + Priors.QUALITY)));
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
