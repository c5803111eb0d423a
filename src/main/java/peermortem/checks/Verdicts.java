package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Verdict;

import java.util.List;

/// Turns a weight of evidence (log-odds) into a probability and a verdict.
final class Verdicts {
    /// From here on a thing counts as found; below the mirror of it as not found; a person looks in
    /// between.
    static final double SURE = 0.6;

    /// Scales the weights so that of the findings around p a share p is there; see docs/checks.md.
    private static final double CALIBRATION = 1.6;

    private Verdicts() {}

    static Finding of(
            CheckId check,
            double logOdds,
            String code,
            List<String> args,
            List<Evidence> evidence) {
        double probability = Math.clamp(1 / (1 + Math.exp(-CALIBRATION * logOdds)), 0.01, 0.99);
        return new Finding(check, verdict(probability), probability, code, args, evidence);
    }

    static Verdict verdict(double probability) {
        if (probability >= SURE) {
            return Verdict.FOUND;
        }
        return probability <= 1 - SURE ? Verdict.NOT_FOUND : Verdict.UNSURE;
    }
}
