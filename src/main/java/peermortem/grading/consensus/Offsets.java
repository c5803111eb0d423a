package peermortem.grading.consensus;

/// How much easier or stricter reviewers are than the TAs, learned from the items that the random
/// audit drew (never from the disputed ones, which are not typical): a shift in log-odds for the
/// class and one per item, by penalised logistic regression (normal priors, so few checks move
/// little).
final class Offsets {
    private static final double ITEM_VARIANCE = 0.2;
    private static final int ROUNDS = 50;

    private final int items;
    private final double[] item;
    private final int checks;
    private final double[] factor;
    private double all;
    private final double before;
    private double variance;

    /// `odds` holds, per cell, what reviewers and findings say.
    Offsets(Table table, double[] odds) {
        items = table.items.length;
        before = Priors.LENIENCY + Priors.UNLEARNED / (Priors.UNLEARNED_REVIEWS + table.reviews());
        variance = before;
        item = new double[items];
        int count = 0;
        for (boolean audited : table.audited) {
            count += audited ? 1 : 0;
        }
        checks = count;
        factor = new double[items];
        double[] logOdds = new double[odds.length];
        for (int c = 0; c < odds.length; c++) {
            logOdds[c] = table.audited[c] ? StrictMath.log(odds[c]) : 0;
        }
        for (int round = 0; round < ROUNDS && checks > 0; round++) {
            step(table, logOdds);
        }
        for (int i = 0; i < items; i++) {
            factor[i] = StrictMath.exp(all + item[i]);
        }
    }

    int checks() {
        return checks;
    }

    /// What the shift multiplies a cell's odds by.
    double factor(int cell) {
        return factor[cell % items];
    }

    /// The class's shift in log-odds.
    double shift() {
        return all;
    }

    /// How far the class's shift may still be off, as a variance in squared log-odds: every check
    /// lowers it.
    double variance() {
        return variance;
    }

    /// The shift of a cell in log-odds.
    double at(int cell) {
        return all + item[cell % items];
    }

    /// One Newton step for the class's shift, then one for each item's.
    private void step(Table table, double[] logOdds) {
        double slope = -all / before;
        double bend = 1 / before;
        for (int c = 0; c < logOdds.length; c++) {
            if (table.audited[c]) {
                double met = logistic(logOdds[c] + at(c));
                slope += table.decided[c] - met;
                bend += met * (1 - met);
            }
        }
        all += slope / bend;
        variance = 1 / bend;
        for (int i = 0; i < items; i++) {
            double itemSlope = -item[i] / ITEM_VARIANCE;
            double itemBend = 1 / ITEM_VARIANCE;
            for (int c = i; c < logOdds.length; c += items) {
                if (table.audited[c]) {
                    double met = logistic(logOdds[c] + at(c));
                    itemSlope += table.decided[c] - met;
                    itemBend += met * (1 - met);
                }
            }
            item[i] += itemSlope / itemBend;
        }
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
