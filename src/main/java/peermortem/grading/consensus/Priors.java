package peermortem.grading.consensus;

/// What is believed before a class is seen. Strengths are pseudo-counts.
final class Priors {
    /// Beta(a, b) of a reviewer's sensitivity and specificity: people rarely miss what is there,
    /// and often tick what is not (Falchikov & Goldfinch 2000 on leniency).
    static final double[] SENSITIVITY = {6, 1.2};

    static final double[] SPECIFICITY = {1.6, 0.9};

    /// How many reviewers the prior mix of types weighs as much as.
    static final double TYPE_STRENGTH = 10;

    /// Beta(a, b) of an item's base rate around the class's own.
    static final double BASE_STRENGTH = 6;

    static final double BASE_MEAN = 0.75;

    /// Findings: how many items per class the stated probability weighs as much as.
    static final double FINDING_STRENGTH = 60;

    static final double ITEM_FINDING_STRENGTH = 40;
    static final double[] LEAN = {0.6, 0.3, 0.1};
    static final int ROUNDS = 30;

    private Priors() {}
}
