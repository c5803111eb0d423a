package peermortem.grading.consensus;

/// What is believed before a class is seen; strengths are pseudo-counts. See docs/grading.md for
/// reasons.
final class Priors {
    /// Share of reviewers who tick nearly everything, and the Beta(a, b) of sensitivity and
    /// specificity of the others and of these.
    static final double STAMPING = 0.2;

    static final Beta SENSITIVITY = new Beta(9, 1.5);
    static final Beta SPECIFICITY = new Beta(4, 1.3);
    static final Beta STAMPING_SENSITIVITY = new Beta(15, 1.5);
    static final Beta STAMPING_SPECIFICITY = new Beta(1.5, 5);

    /// How many reviewers the prior mix of types weighs as much as.
    static final double TYPES = 10;

    /// Mean of an item's base rate, and how many submissions that weighs as much as.
    static final double BASE_RATE = 0.75;

    static final double BASE = 12;

    /// Variance of submissions' quality in squared log-odds, and how many submissions that weighs
    /// as much as.
    static final double QUALITY_VARIANCE = 0.15;

    static final double QUALITY = 5;

    /// How many cells the stated accuracy of the checks weighs as much as in the whole class, and
    /// how many submissions the class's accuracy does for an item.
    static final double FINDINGS = 200;

    static final double ITEM_FINDINGS = 100;

    private Priors() {}

    /// A Beta distribution's shape.
    record Beta(double a, double b) {
        double density(double x) {
            return StrictMath.pow(x, a - 1) * StrictMath.pow(1 - x, b - 1);
        }
    }
}
