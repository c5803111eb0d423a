package peermortem.grading.consensus;

/// The automated findings as one more rater. A finding's stated probability falls into one of a few
/// bins; how often each bin is seen on met and on unmet items is learned in the class, starting
/// from what the probabilities state: for the class as a whole, and from there for each item.
final class Findings {
    private static final double[] BOUNDS = {0.1, 0.35, 0.65, 0.9};
    private static final int BINS = BOUNDS.length + 1;
    private static final double FURTHEST = 0.995;
    private static final int ROUNDS = 200;

    private final int items;
    private final byte[] bin;

    /// Per truth and bin, what the stated probabilities let expect.
    private final double[][] stated = new double[2][BINS];

    /// Per cell: how much more often its bin is seen on met items than on unmet ones, as all other
    /// cells tell it (no cell confirms itself).
    private final double[] ratio;

    Findings(Table table) {
        items = table.items.length;
        bin = new byte[table.probability.length];
        double[] mean = new double[BINS];
        double[] share = new double[BINS];
        int seen = 0;
        for (int c = 0; c < bin.length; c++) {
            bin[c] = binOf(table.probability[c]);
            if (bin[c] >= 0) {
                mean[bin[c]] += table.probability[c];
                share[bin[c]]++;
                seen++;
            }
        }
        for (int b = 0; b < BINS && seen > 0; b++) {
            mean[b] = share[b] == 0 ? 0.5 : Math.clamp(mean[b] / share[b], 1 - FURTHEST, FURTHEST);
            share[b] /= seen;
        }
        state(mean, share, seen);
        ratio = new double[bin.length];
        learn(new double[bin.length], 0);
    }

    private static byte binOf(double probability) {
        if (Double.isNaN(probability)) {
            return -1;
        }
        byte b = 0;
        while (b < BOUNDS.length && probability > BOUNDS[b]) {
            b++;
        }
        return b;
    }

    /// A stated probability p means odds of p : 1 - p on top of the base rate, which follows from
    /// how many findings of each kind there are (Saerens, Latinne and Decaestecker 2002).
    private void state(double[] mean, double[] share, int seen) {
        double base = Priors.BASE_RATE;
        for (int round = 0; round < ROUNDS && seen > 0; round++) {
            double met = 0;
            for (int b = 0; b < BINS; b++) {
                double odds = mean[b] / (1 - mean[b]);
                met += share[b] * base * odds / (base * odds + 1 - base);
            }
            base = (seen * met + Priors.BASE * Priors.BASE_RATE) / (seen + Priors.BASE);
        }
        for (int b = 0; b < BINS && seen > 0; b++) {
            double odds = mean[b] / (1 - mean[b]);
            stated[1][b] = share[b] * odds / (base * odds + 1 - base);
            stated[0][b] = share[b] / (base * odds + 1 - base);
        }
    }

    /// The odds that the finding of a cell adds.
    double ratio(int cell) {
        return bin[cell] < 0 ? 1 : ratio[cell];
    }

    /// Learns from the probabilities that cells are met; `weight` 0 forgets all but what is stated.
    void learn(double[] met, double weight) {
        double[][][] count = new double[2][items][BINS];
        double[][] all = new double[2][BINS];
        double[] total = new double[2];
        for (int c = 0; c < bin.length; c++) {
            if (bin[c] >= 0) {
                count[1][c % items][bin[c]] += weight * met[c];
                count[0][c % items][bin[c]] += weight * (1 - met[c]);
            }
        }
        double strength = strength(count);
        for (int t = 0; t <= 1; t++) {
            for (int b = 0; b < BINS; b++) {
                all[t][b] = strength * stated[t][b];
                for (int i = 0; i < items; i++) {
                    all[t][b] += count[t][i][b];
                }
                total[t] += all[t][b];
            }
        }
        double[][] seen = new double[2][items];
        for (int i = 0; i < items; i++) {
            seen[1][i] = Vectors.sum(count[1][i]);
            seen[0][i] = Vectors.sum(count[0][i]);
        }
        for (int c = 0; c < bin.length; c++) {
            if (bin[c] >= 0) {
                int i = c % items;
                int b = bin[c];
                double own = weight * met[c];
                double up = frequency(count[1][i][b], seen[1][i], all[1][b], total[1], own);
                own = weight * (1 - met[c]);
                double down = frequency(count[0][i][b], seen[0][i], all[0][b], total[0], own);
                ratio[c] = up > 0 && down > 0 ? Math.clamp(up / down, 1e-4, 1e4) : 1;
            }
        }
    }

    /// What is stated weighs the more the better the class bears it out: so that a class of chance
    /// and a class of checks that are worse than they say are told apart.
    private double strength(double[][][] count) {
        double off = 0;
        int free = 0;
        for (int t = 0; t <= 1; t++) {
            double[] seen = new double[BINS];
            for (double[] of : count[t]) {
                for (int b = 0; b < BINS; b++) {
                    seen[b] += of[b];
                }
            }
            double total = Vectors.sum(seen);
            int used = 0;
            for (int b = 0; b < BINS && total > 0; b++) {
                if (stated[t][b] > 0) {
                    double gap = seen[b] / total - stated[t][b];
                    off += gap * gap / stated[t][b];
                    used++;
                }
            }
            free += Math.max(0, used - 1);
        }
        return free == 0
                ? Priors.FINDINGS
                : Math.max(Priors.FINDINGS, 1 / (1 / Priors.FINDINGS_BORNE_OUT + off / free));
    }

    /// How often a bin is seen on an item, of the item's cells and of the class's, without one of
    /// them.
    private static double frequency(
            double inItem, double ofItem, double inClass, double ofClass, double without) {
        double share = (inClass - without) / (ofClass - without);
        return (inItem - without + Priors.ITEM_FINDINGS * share)
                / (ofItem - without + Priors.ITEM_FINDINGS);
    }
}
