package peermortem.grading.consensus;

import peermortem.domain.PersonId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Fits the model of Dawid and Skene (1979) with priors by belief propagation (Liu, Peng and Ihler
/// 2012) between cells and reviewers.
final class Propagation {
    private static final double LIMIT = 1e-9;

    private final Table table;
    private final ReviewerTypes types = new ReviewerTypes();
    private final Findings findings;
    final double[] weight;
    final double[][] belief;
    final double[] base;

    /// Odds that each tick contributes to its cell.
    final double[] message;

    /// Odds of each cell that it is met, decisions aside.
    final double[] odds;

    private final int[][] reviewsOf;

    Propagation(Table table) {
        this.table = table;
        findings = new Findings(table);
        weight = types.prior.clone();
        belief = new double[table.reviewers.length][types.count];
        base = new double[table.items.length];
        Arrays.fill(base, Priors.BASE_MEAN);
        message = new double[table.ticks.length];
        Arrays.fill(message, 1);
        odds = new double[table.decided.length];
        reviewsOf = reviewsOf(table);
        for (int[] reviews : reviewsOf) {
            firstMessages(reviews);
        }
        for (int round = 0; round < Priors.ROUNDS; round++) {
            combine();
            for (int r = 0; r < belief.length; r++) {
                update(r);
            }
            combine();
            learn();
        }
        combine();
    }

    private static int[][] reviewsOf(Table table) {
        int[][] all = new int[table.reviewers.length][];
        int[] count = new int[all.length];
        for (int r : table.reviewerOf) {
            count[r]++;
        }
        for (int r = 0; r < all.length; r++) {
            all[r] = new int[count[r]];
        }
        Arrays.fill(count, 0);
        for (int k = 0; k < table.reviews(); k++) {
            int r = table.reviewerOf[k];
            all[r][count[r]++] = k;
        }
        return all;
    }

    double probability(int cell) {
        if (table.decided[cell] != Table.NONE) {
            return table.decided[cell];
        }
        return odds[cell] / (1 + odds[cell]);
    }

    /// The probability from ticks, finding and base rate alone.
    double undecided(int cell) {
        return odds[cell] / (1 + odds[cell]);
    }

    ReviewerSkill skill(int r) {
        int ticks = 0;
        for (int k : reviewsOf[r]) {
            for (int i = 0; i < table.items.length; i++) {
                ticks += table.ticks[k * table.items.length + i] == Table.NONE ? 0 : 1;
            }
        }
        return new ReviewerSkill(
                table.reviewers[r],
                dot(belief[r], types.sensitivity),
                dot(belief[r], types.specificity),
                dot(belief[r], types.lean),
                ticks);
    }

    List<Contribution> contributions(int submission, int item) {
        int cell = table.cell(submission, item);
        List<Contribution> all = new ArrayList<>();
        double prior = StrictMath.log(base[item] / (1 - base[item]));
        all.add(new Contribution(Contribution.Kind.BASE_RATE, Optional.empty(), prior >= 0, prior));
        if (!Double.isNaN(table.probability[cell])) {
            double finding = StrictMath.log(findings.ratio(cell));
            boolean found = table.probability[cell] >= 0.5;
            all.add(new Contribution(Contribution.Kind.FINDING, Optional.empty(), found, finding));
        }
        for (int k = table.firstReview[submission]; k < table.firstReview[submission + 1]; k++) {
            byte x = table.ticks[k * table.items.length + item];
            if (x != Table.NONE) {
                Optional<PersonId> reviewer = Optional.of(table.reviewers[table.reviewerOf[k]]);
                double tick = StrictMath.log(message[k * table.items.length + item]);
                all.add(new Contribution(Contribution.Kind.TICK, reviewer, x == 1, tick));
            }
        }
        return all;
    }

    private void firstMessages(int[] reviews) {
        int items = table.items.length;
        for (int k : reviews) {
            for (int i = 0; i < items; i++) {
                byte x = table.ticks[k * items + i];
                if (x != Table.NONE) {
                    int v = table.verdict[table.cell(table.submissionOf[k], i)] + 1;
                    message[k * items + i] =
                            dot(weight, types.likelihood[1][x][v])
                                    / dot(weight, types.likelihood[0][x][v]);
                }
            }
        }
    }

    private void combine() {
        int items = table.items.length;
        for (int s = 0; s < table.submissions.length; s++) {
            for (int i = 0; i < items; i++) {
                int cell = table.cell(s, i);
                double product = base[i] / (1 - base[i]) * findings.ratio(cell);
                for (int k = table.firstReview[s]; k < table.firstReview[s + 1]; k++) {
                    product *= message[k * items + i];
                }
                odds[cell] = clamp(product);
            }
        }
    }

    private static double clamp(double odds) {
        return Math.min(1 / LIMIT, Math.max(LIMIT, odds));
    }

    private double without(int cell, double message) {
        if (table.decided[cell] != Table.NONE) {
            return table.decided[cell];
        }
        double rest = odds[cell] / message;
        return rest / (1 + rest);
    }

    private void update(int r) {
        int items = table.items.length;
        double[] product = belief[r];
        System.arraycopy(weight, 0, product, 0, product.length);
        int seen = 0;
        for (int k : reviewsOf[r]) {
            for (int i = 0; i < items; i++) {
                byte x = table.ticks[k * items + i];
                if (x != Table.NONE) {
                    int cell = table.cell(table.submissionOf[k], i);
                    int v = table.verdict[cell] + 1;
                    double met = without(cell, message[k * items + i]);
                    multiply(product, met, types.likelihood[1][x][v], types.likelihood[0][x][v]);
                    if (++seen % 32 == 0) {
                        normalise(product);
                    }
                }
            }
        }
        normalise(product);
        for (int k : reviewsOf[r]) {
            for (int i = 0; i < items; i++) {
                byte x = table.ticks[k * items + i];
                if (x != Table.NONE) {
                    int cell = table.cell(table.submissionOf[k], i);
                    int v = table.verdict[cell] + 1;
                    double met = without(cell, message[k * items + i]);
                    double fresh =
                            cavity(
                                    product,
                                    met,
                                    types.likelihood[1][x][v],
                                    types.likelihood[0][x][v]);
                    message[k * items + i] = Math.sqrt(message[k * items + i] * fresh);
                }
            }
        }
    }

    private static void multiply(double[] product, double met, double[] yes, double[] no) {
        for (int g = 0; g < product.length; g++) {
            product[g] *= met * yes[g] + (1 - met) * no[g];
        }
    }

    private static double cavity(double[] belief, double met, double[] yes, double[] no) {
        double up = 0;
        double down = 0;
        for (int g = 0; g < belief.length; g++) {
            double rest = belief[g] / (met * yes[g] + (1 - met) * no[g]);
            up += rest * yes[g];
            down += rest * no[g];
        }
        return up / down;
    }

    private static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int g = 0; g < values.length; g++) {
            values[g] /= sum;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int g = 0; g < a.length; g++) {
            sum += a[g] * b[g];
        }
        return sum;
    }

    private void learn() {
        for (int g = 0; g < weight.length; g++) {
            weight[g] = Priors.TYPE_STRENGTH * types.prior[g];
        }
        for (double[] of : belief) {
            for (int g = 0; g < weight.length; g++) {
                weight[g] += of[g];
            }
        }
        normalise(weight);
        double[] met = new double[odds.length];
        double[] sum = new double[base.length];
        for (int c = 0; c < met.length; c++) {
            met[c] = probability(c);
            sum[c % base.length] += met[c];
        }
        double all = 0;
        for (double s : sum) {
            all += s;
        }
        double mean =
                (all + Priors.BASE_STRENGTH * Priors.BASE_MEAN)
                        / (met.length + Priors.BASE_STRENGTH);
        for (int i = 0; i < base.length; i++) {
            base[i] =
                    (sum[i] + Priors.BASE_STRENGTH * mean)
                            / (table.submissions.length + Priors.BASE_STRENGTH);
        }
        findings.learn(met, 1);
    }
}
