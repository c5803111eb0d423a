package peermortem.report.export;

import peermortem.domain.ScoreFormula;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// Counts a grade again from the items in a report's JSON, by the formula that it names.
final class Recount {
    private static final double EXACT = 1e-5;

    /// The methods by which the grade is that of the items; by the others it is of the reviews'.
    private static final Set<String> BY_ITEMS = Set.of("consensus", "majority", "first");

    private Recount() {}

    /// Whether the grade in a report follows from its items by the formula, and where the hand-in
    /// was late from what the late policy leaves.
    static boolean holds(JsonNode report) {
        JsonNode grade = report.path("grade");
        JsonNode counted = grade.path("fromItems");
        if (!counted.isNumber()) {
            return true;
        }
        boolean items = Math.abs(percent(report) - counted.asDouble()) <= EXACT;
        JsonNode percent = grade.path("percent");
        if (!percent.isNumber() || !BY_ITEMS.contains(grade.path("method").asString())) {
            return items;
        }
        double left = counted.asDouble() * report.path("card").path("late").asDouble(1);
        return items && Math.abs(left - percent.asDouble()) <= EXACT;
    }

    /// In per cent; NaN where the formula is unknown.
    static double percent(JsonNode report) {
        double mandatory = share(report.path("items"), false);
        double optional = share(report.path("items"), true);
        return ScoreFormula.spelled(report.path("rubric").path("formula").asString())
                .map(f -> 100 * f.apply(mandatory, optional))
                .orElse(Double.NaN);
    }

    private static double share(JsonNode items, boolean optional) {
        double met = 0;
        double all = 0;
        for (JsonNode item : items) {
            if (item.path("optional").asBoolean() == optional) {
                all += item.path("weight").asDouble();
                met += item.path("met").asBoolean(false) ? item.path("weight").asDouble() : 0;
            }
        }
        return all == 0 ? 0 : met / all;
    }
}
