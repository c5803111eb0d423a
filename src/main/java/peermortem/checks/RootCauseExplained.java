package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;

/// Does a full sentence outside the summary explain the mechanism?
final class RootCauseExplained implements Check {
    private static final CheckId ID = CheckId.of("root-cause.explained");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        boolean section = Explanation.hasCause(study);
        Explanation.Told told =
                section
                        ? Explanation.of(study, Explanation::inCause, Cue.CAUSAL)
                        : Explanation.of(
                                study,
                                p -> p.area() == Area.HEAD || p.area() == Area.OTHER,
                                Cue.CAUSAL);
        double weight = -3.4;
        weight += 0.11 * Math.min(told.words(), 40);
        weight += 0.9 * Math.min(told.cues(), 4);
        weight += 0.12 * Math.min(told.fresh(), 16);
        weight -= section ? 0 : 1;
        String code = told.words() == 0 ? "none" : weight > 0 ? "explained" : "label-only";
        return Verdicts.of(ID, Math.min(weight, 4), code, List.of(), told.evidence());
    }
}
