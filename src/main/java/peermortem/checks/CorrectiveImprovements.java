package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.ArrayList;
import java.util.List;

/// Does the text say what can be improved?
final class CorrectiveImprovements implements Check {
    private static final CheckId ID = CheckId.of("corrective.improvements");
    private static final int SHOWN = 3;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        boolean section = study.outline().has(Area.CORRECTIVE);
        List<Evidence> evidence = new ArrayList<>();
        int told = 0;
        for (Passage p : study.passages()) {
            boolean in =
                    section
                            ? p.area() == Area.CORRECTIVE
                            : p.has(Cue.FUTURE) && p.area() != Area.TIMELINE;
            if (in
                    && p.has(Cue.IMPROVE)
                    && p.words() > 2
                    && study.lines().get(p.line()).level() == 0
                    && !p.has(Cue.GENERIC)) {
                told++;
                if (evidence.size() < SHOWN) {
                    evidence.add(study.evidence(p));
                }
            }
        }
        double weight = section ? -2 + 2.4 * Math.min(told, 2) : -2.6 + 1.3 * Math.min(told, 3);
        return Verdicts.of(ID, weight, told == 0 ? "none" : "told", List.of(), evidence);
    }
}
