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

    /// How many ticks a kind's sensitivity, and its specificity, weigh as much as; and the share of
    /// reviewers who are of no such kind, with figures that weigh less around the same means.
    static final double KIND = 150;

    static final double OTHERS = 0.2;
    static final double OTHER = 6;

    /// How many reviewers the prior mix of skills weighs as much as, and the mix of leans.
    static final double SKILLS = 30;

    static final double LEANS = 0.3;

    /// Mean of an item's base rate, and how many submissions that weighs as much as.
    static final double BASE_RATE = 0.75;

    static final double BASE = 12;

    /// Variances of submissions' quality in squared log-odds that a class may have, from none to
    /// great, and how likely each is.
    static final double[] QUALITY_VARIANCES = {0.01, 0.15, 0.5, 1.2, 2.4};

    static final double[] QUALITY_SHARES = {0.3, 0.2, 0.2, 0.2, 0.1};

    /// How many cells the stated accuracy of the checks weighs as much as in the whole class: at
    /// least, and at most where the class bears it out.
    static final double FINDINGS = 25;

    static final double FINDINGS_BORNE_OUT = 1000;

    /// How many submissions the class's accuracy of the checks weighs as much as for an item.
    static final double ITEM_FINDINGS = 250;

    /// Variance in squared log-odds of the leniency that all reviewers share, and what comes on top
    /// in a class of few reviews (divided by them and some more), which learns little else either.
    static final double LENIENCY = 0.35;

    static final double UNLEARNED = 25;
    static final double UNLEARNED_REVIEWS = 20;

    private Priors() {}

    /// A kind of reviewer: its share of a class, its mean sensitivity and specificity.
    record Kind(double share, double sensitivity, double specificity) {}

    /// A Beta distribution's shape.
    record Beta(double a, double b) {
        static Beta around(double mean, double ticks) {
            return new Beta(ticks * mean, ticks * (1 - mean));
        }

        double density(double x) {
            return StrictMath.pow(x, a - 1) * StrictMath.pow(1 - x, b - 1);
        }
    }
}
