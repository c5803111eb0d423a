package peermortem.grading.consensus;

import peermortem.domain.Pace;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Fits the model of Dawid and Skene (1979) with priors by belief propagation between cells and
/// reviewers (Liu, Peng and Ihler 2012): a reviewer's type is judged on each tick by what
/// everything but that tick says, so that nobody confirms themselves. Base rates, the mix of types
/// and the accuracy of the findings are learned between the rounds (EM). Every sum runs in a fixed
/// order; reviewers are independent within a round, so several threads give the same result as one.
final class Propagation {
    private static final double LIMIT = 1e-9;
    private static final int FEWEST_ROUNDS = 9;
    private static final int MOST_ROUNDS = 40;

    /// Large classes settle in fewer rounds: so many ticks are gone through at most, in all rounds.
    private static final int EFFORT = 4_000_000;

    private static final double STILL = 2e-4;
    private static final int TICKS_BETWEEN_SCALING = 32;

    final Table table;
    final ReviewerTypes types;
    final Findings findings;

    /// Per reviewer: the probability of each type.
    final double[][] belief;

    final Qualities qualities;

    /// Per cell: the odds before its own finding and ticks, and the odds that these give.
    final double[] prior;

    final double[] evidence;

    /// Per tick: the odds that it adds to its cell.
    final double[] message;

    /// Per cell: the odds that it is met, decisions aside.
    final double[] odds;

    private final TypeMix mix;
    private final int[][] reviewsOf;
    private final Runnable step = Pace.step();

    Propagation(Table table) {
        this.table = table;
        boolean verdicts = false;
        for (byte verdict : table.verdict) {
            verdicts |= verdict != Table.NONE;
        }
        types = new ReviewerTypes(verdicts);
        findings = new Findings(table);
        mix = new TypeMix(types);
        belief = new double[table.reviewers.length][types.count];
        qualities = new Qualities(table);
        prior = new double[table.decided.length];
        evidence = new double[table.decided.length];
        message = new double[table.ticks.length];
        Arrays.fill(message, 1);
        odds = new double[table.decided.length];
        reviewsOf = table.reviewsByReviewer();
        run();
    }

    private void run() {
        firstMessages();
        combine();
        int rounds = Math.clamp(EFFORT / Math.max(1, message.length), FEWEST_ROUNDS, MOST_ROUNDS);
        double[] before = met();
        double change = 1;
        for (int round = 0; round < rounds && change > STILL; round++) {
            eachAtOnce(belief.length, this::update);
            combine();
            double[] now = met();
            learn(now);
            combine();
            change = 0;
            for (int c = 0; c < now.length; c++) {
                change += Math.abs(now[c] - before[c]) / now.length;
            }
            before = now;
        }
    }

    int[] reviewsOf(int reviewer) {
        return reviewsOf[reviewer];
    }

    /// The probability of a cell without one tick's message; certain where decided.
    double without(int cell, double tick) {
        if (table.decided[cell] != Table.NONE) {
            return table.decided[cell];
        }
        double rest = odds[cell] / tick;
        return rest / (1 + rest);
    }

    private double[] met() {
        double[] met = new double[odds.length];
        for (int c = 0; c < met.length; c++) {
            met[c] = without(c, 1);
        }
        return met;
    }

    /// Before anything is known of reviewers, all ticks of a kind weigh the same.
    private void firstMessages() {
        double[][] odds = new double[2][3];
        for (int x = 0; x <= 1; x++) {
            for (int v = 0; v <= 2; v++) {
                double yes = Vectors.dot(types.prior, types.likelihood[1][x][v]);
                odds[x][v] = yes / Vectors.dot(types.prior, types.likelihood[0][x][v]);
            }
        }
        int items = table.items.length;
        for (int at = 0; at < message.length; at++) {
            byte x = table.ticks[at];
            int cell = table.cell(table.submissionOf[at / items], at % items);
            message[at] = x == Table.NONE ? 1 : odds[x][table.verdict[cell] + 1];
        }
    }

    private void combine() {
        eachAtOnce(table.submissions.length, this::combine);
    }

    private void eachAtOnce(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work.andThen(n -> step.run()));
    }

    private void combine(int s) {
        int items = table.items.length;
        for (int i = 0; i < items; i++) {
            int cell = table.cell(s, i);
            double product = findings.ratio(cell);
            for (int k = table.firstReview[s]; k < table.firstReview[s + 1]; k++) {
                product *= message[k * items + i];
            }
            evidence[cell] = Math.clamp(product, LIMIT, 1 / LIMIT);
        }
        qualities.judge(s, evidence, prior);
        for (int cell = table.cell(s, 0); cell < table.cell(s, items); cell++) {
            odds[cell] = Math.clamp(prior[cell] * evidence[cell], LIMIT, 1 / LIMIT);
        }
    }

    /// Judges one reviewer's type from all their ticks, then tells each cell what the tick is
    /// worth.
    private void update(int r) {
        double[] product = belief[r];
        mix.amongOthers(product);
        int seen = 0;
        for (int k : reviewsOf[r]) {
            for (int i = 0; i < table.items.length; i++) {
                int at = k * table.items.length + i;
                byte x = table.ticks[at];
                if (x != Table.NONE) {
                    int cell = table.cell(table.submissionOf[k], i);
                    int v = table.verdict[cell] + 1;
                    double met = without(cell, message[at]);
                    Vectors.weigh(
                            product, met, types.likelihood[1][x][v], types.likelihood[0][x][v]);
                    if (++seen % TICKS_BETWEEN_SCALING == 0) {
                        Vectors.normalise(product);
                    }
                }
            }
        }
        Vectors.normalise(product);
        tell(r);
    }

    private void tell(int r) {
        double[] scratch = new double[types.count];
        for (int k : reviewsOf[r]) {
            for (int i = 0; i < table.items.length; i++) {
                int at = k * table.items.length + i;
                byte x = table.ticks[at];
                if (x != Table.NONE) {
                    int cell = table.cell(table.submissionOf[k], i);
                    int v = table.verdict[cell] + 1;
                    double met = without(cell, message[at]);
                    double[] yes = types.likelihood[1][x][v];
                    double[] no = types.likelihood[0][x][v];
                    double fresh = Vectors.oddsWithout(belief[r], met, yes, no, scratch);
                    message[at] = Math.sqrt(Math.sqrt(message[at] * fresh) * fresh);
                }
            }
        }
    }

    private void learn(double[] met) {
        mix.learn(belief);
        qualities.learn(met);
        findings.learn(met, 1);
    }
}
