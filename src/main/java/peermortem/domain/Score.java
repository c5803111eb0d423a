package peermortem.domain;

import java.util.Set;

/// Items met, counted, and what the formula makes of them. `percent` is 0 to 200 for the default
/// formula.
public record Score(int mandatory, int mandatoryOf, int optional, int optionalOf, double percent) {
    /// The score of a rubric when exactly these items are met; shares follow the items' weights.
    public static Score of(Rubric rubric, Set<ItemId> met) {
        int mandatory = 0;
        int mandatoryOf = 0;
        int optional = 0;
        int optionalOf = 0;
        double mandatoryWeight = 0;
        double mandatoryTotal = 0;
        double optionalWeight = 0;
        double optionalTotal = 0;
        for (RubricItem item : rubric.items()) {
            boolean isMet = met.contains(item.id());
            if (item.optional()) {
                optionalOf++;
                optionalTotal += item.weight();
                optional += isMet ? 1 : 0;
                optionalWeight += isMet ? item.weight() : 0;
            } else {
                mandatoryOf++;
                mandatoryTotal += item.weight();
                mandatory += isMet ? 1 : 0;
                mandatoryWeight += isMet ? item.weight() : 0;
            }
        }
        double share =
                rubric.formula()
                        .apply(
                                share(mandatoryWeight, mandatoryTotal),
                                share(optionalWeight, optionalTotal));
        return new Score(mandatory, mandatoryOf, optional, optionalOf, 100 * share);
    }

    private static double share(double weight, double total) {
        return total == 0 ? 0 : weight / total;
    }
}
