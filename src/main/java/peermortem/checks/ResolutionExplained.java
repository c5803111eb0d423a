package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;

/// Does a full sentence tell the concrete fix?
final class ResolutionExplained implements Check {
    private static final CheckId ID = CheckId.of("resolution.explained");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        boolean section = Explanation.hasResolution(study);
        Explanation.Told told =
                section
                        ? Explanation.of(study, p -> Explanation.inResolution(study, p), Cue.CHANGE)
                        : Explanation.of(
                                study,
                                p -> p.area() == Area.HEAD || p.area() == Area.OTHER,
                                Cue.CHANGE);
        double weight = -2.2;
        weight += told.cues() == 0 ? 0 : 1.7 + Math.min(told.cues(), 4);
        weight += 0.03 * Math.min(told.words(), 40);
        weight -= told.cues() == 0 ? 1 : 0;
        weight -= section ? 0 : 1;
        String code = told.words() == 0 ? "none" : weight > 0 ? "explained" : "label-only";
        return Verdicts.of(ID, Math.min(weight, 4), code, List.of(), told.evidence());
    }
}
