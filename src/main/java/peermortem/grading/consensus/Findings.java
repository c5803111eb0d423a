package peermortem.grading.consensus;

import java.util.Arrays;

/// The automated findings as one more rater. A finding's stated probability falls into one of a few
/// bins; how often each bin is seen on met and on unmet items is learned in the class, starting
/// from what the probabilities state, for the class as a whole and from there for each item.
final class Findings {
    private static final double[] BOUNDS = {0.1, 0.35, 0.65, 0.9};
    private static final int BINS = BOUNDS.length + 1;

    private final Table table;
    private final int[] bin;
    private final double[] stated = new double[BINS];
    private final double[][] start = new double[2][BINS];
    private final double[] share = new double[BINS];

    /// Per item and bin: how much more often the bin is seen on met items than on unmet ones.
    final double[][] ratio;

    Findings(Table table) {
        this.table = table;
        bin = new int[table.probability.length];
        int seen = 0;
        for (int c = 0; c < bin.length; c++) {
            bin[c] = binOf(table.probability[c]);
            if (bin[c] >= 0) {
                stated[bin[c]] += table.probability[c];
                share[bin[c]]++;
                seen++;
            }
        }
        for (int b = 0; b < BINS; b++) {
            stated[b] =
                    share[b] == 0 ? 0.5 : Math.min(0.995, Math.max(0.005, stated[b] / share[b]));
            share[b] = seen == 0 ? 0 : share[b] / seen;
        }
        double base = 0.7;
        for (int round = 0; round < 200; round++) {
            double next = 0;
            for (int b = 0; b < BINS; b++) {
                double odds = stated[b] / (1 - stated[b]);
                next += share[b] * base * odds / (base * odds + 1 - base);
            }
            base =
                    seen == 0
                            ? base
                            : Math.min(
                                    0.95, Math.max(0.05, (seen * next + 10 * 0.7) / (seen + 10)));
        }
        for (int b = 0; b < BINS; b++) {
            double odds = stated[b] / (1 - stated[b]);
            start[1][b] = share[b] * odds / (base * odds + 1 - base);
            start[0][b] = share[b] / (base * odds + 1 - base);
        }
        ratio = new double[table.items.length][BINS];
        learn(new double[bin.length], 0);
    }

    private static int binOf(double probability) {
        if (Double.isNaN(probability)) {
            return -1;
        }
        int b = 0;
        while (b < BOUNDS.length && probability > BOUNDS[b]) {
            b++;
        }
        return b;
    }

    double ratio(int cell) {
        return bin[cell] < 0 ? 1 : ratio[cell % table.items.length][bin[cell]];
    }

    /// Learns from the probabilities that items are met.
    void learn(double[] met, double weight) {
        int items = table.items.length;
        double[][][] count = new double[2][items][BINS];
        double[][] all = new double[2][BINS];
        for (int b = 0; b < BINS; b++) {
            all[1][b] = Priors.FINDING_STRENGTH * start[1][b];
            all[0][b] = Priors.FINDING_STRENGTH * start[0][b];
        }
        for (int c = 0; c < bin.length; c++) {
            if (bin[c] >= 0) {
                count[1][c % items][bin[c]] += weight * met[c];
                count[0][c % items][bin[c]] += weight * (1 - met[c]);
                all[1][bin[c]] += weight * met[c];
                all[0][bin[c]] += weight * (1 - met[c]);
            }
        }
        double[] total = {Arrays.stream(all[0]).sum(), Arrays.stream(all[1]).sum()};
        for (int i = 0; i < items; i++) {
            double[] seen = {Priors.ITEM_FINDING_STRENGTH, Priors.ITEM_FINDING_STRENGTH};
            for (int b = 0; b < BINS; b++) {
                seen[0] += count[0][i][b];
                seen[1] += count[1][i][b];
            }
            for (int b = 0; b < BINS; b++) {
                if (share[b] > 0) {
                    double met1 =
                            (count[1][i][b] + Priors.ITEM_FINDING_STRENGTH * all[1][b] / total[1])
                                    / seen[1];
                    double met0 =
                            (count[0][i][b] + Priors.ITEM_FINDING_STRENGTH * all[0][b] / total[0])
                                    / seen[0];
                    ratio[i][b] = Math.min(1e6, Math.max(1e-6, met1 / met0));
                } else {
                    ratio[i][b] = 1;
                }
            }
        }
    }
}
