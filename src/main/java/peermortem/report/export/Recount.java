package peermortem.report.export;

import peermortem.domain.ScoreFormula;

import tools.jackson.databind.JsonNode;

/// Counts a grade again from the items in a report's JSON, by the formula that it names.
final class Recount {
    private Recount() {}

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
