package peermortem.grading.consensus;

import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.ScoreFormula;

import java.util.ArrayList;
import java.util.List;

/// From the probabilities of items, which are independent, to the distribution of the grade: the
/// Poisson-binomial distribution by dynamic programming over mandatory and optional items.
final class ScoreRule {
    private final ScoreFormula formula;
    private final int[] mandatory;
    private final int[] optional;
    private final WeightUnits mandatoryUnits;
    private final WeightUnits optionalUnits;

    ScoreRule(Rubric rubric) {
        formula = rubric.formula();
        List<RubricItem> items = rubric.items();
        mandatory = indexes(items, false);
        optional = indexes(items, true);
        mandatoryUnits = WeightUnits.from(items.stream().filter(i -> !i.optional()).toList());
        optionalUnits = WeightUnits.from(items.stream().filter(RubricItem::optional).toList());
    }

    private static int[] indexes(List<RubricItem> items, boolean optional) {
        return java.util.stream.IntStream.range(0, items.size())
                .filter(i -> items.get(i).optional() == optional)
                .toArray();
    }

    ScoreDistribution distribution(Scenarios scenarios) {
        int optionals = optionalUnits.total() + 1;
        double[] joint = new double[(mandatoryUnits.total() + 1) * optionals];
        for (int q = 0; q < scenarios.count(); q++) {
            double[] m = sums(scenarios.met(q), mandatory, mandatoryUnits);
            double[] o = sums(scenarios.met(q), optional, optionalUnits);
            for (int j = 0; j < joint.length; j++) {
                joint[j] += scenarios.weight(q) * m[j / optionals] * o[j % optionals];
            }
        }
        List<ScoreDistribution.Point> points = new ArrayList<>(joint.length);
        for (int j = 0; j < joint.length; j++) {
            if (joint[j] > 0) {
                double mandatoryShare = share(j / optionals, mandatoryUnits);
                double optionalShare = share(j % optionals, optionalUnits);
                double value = 100 * formula.apply(mandatoryShare, optionalShare);
                points.add(new ScoreDistribution.Point(value, joint[j]));
            }
        }
        return ScoreDistribution.of(points);
    }

    private static double share(int units, WeightUnits of) {
        return of.total() == 0 ? 0 : (double) units / of.total();
    }

    private static double[] sums(double[] met, int[] items, WeightUnits weights) {
        double[] at = new double[weights.total() + 1];
        at[0] = 1;
        int most = 0;
        for (int j = 0; j < items.length; j++) {
            double p = met[items[j]];
            int units = weights.of(j);
            most += units;
            for (int u = most; u >= 0; u--) {
                at[u] = at[u] * (1 - p) + (u >= units ? at[u - units] * p : 0);
            }
        }
        return at;
    }
}
