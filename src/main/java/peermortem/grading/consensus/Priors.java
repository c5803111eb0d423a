package peermortem.grading.consensus;

import java.util.List;

/// What is believed before a class is seen; strengths are pseudo-counts. See docs/grading.md for
/// reasons.
final class Priors {
    /// The kinds of reviewers that studies of peer grading tell of: careful ones, lenient ones,
    /// harsh ones, and those who tick nearly everything.
    static final List<Kind> KINDS =
            List.of(
                    new Kind(0.55, 0.92, 0.85),
                    new Kind(0.15, 0.97, 0.5),
                    new Kind(0.1, 0.7, 0.95),
                    new Kind(0.2, 0.95, 0.15));

    /// How many ticks a kind's sensitivity, and its specificity, weigh as much as.
    static final double KIND = 15;

    /// How many reviewers the prior mix of skills weighs as much as, and the mix of leans.
    static final double SKILLS = 20;

    static final double LEANS = 2;

    /// Mean of an item's base rate, and how many submissions that weighs as much as.
    static final double BASE_RATE = 0.75;

    static final double BASE = 12;

    /// Variance of submissions' quality in squared log-odds, and how many submissions that weighs
    /// as much as.
    static final double QUALITY_VARIANCE = 0.15;

    static final double QUALITY = 5;

    /// How many cells the stated accuracy of the checks weighs as much as in the whole class, and
    /// how many submissions the class's accuracy does for an item.
    static final double FINDINGS = 25;

    static final double ITEM_FINDINGS = 100;

    private Priors() {}

    /// A kind of reviewer: its share of a class, its mean sensitivity and specificity.
    record Kind(double share, double sensitivity, double specificity) {}

    /// A Beta distribution's shape.
    record Beta(double a, double b) {
        static Beta around(double mean) {
            return new Beta(KIND * mean, KIND * (1 - mean));
        }

        double density(double x) {
            return StrictMath.pow(x, a - 1) * StrictMath.pow(1 - x, b - 1);
        }
    }
}
