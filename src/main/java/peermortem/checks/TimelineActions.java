package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Does the timeline tell what was investigated or tried?
final class TimelineActions implements Check {
    private static final CheckId ID = CheckId.of("timeline.actions");
    private static final int SHOWN = 3;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Predicate<Passage> timeline = Region.timeline(study);
        List<Evidence> evidence = new ArrayList<>();
        double weight = -2.5;
        int told = 0;
        for (Passage p : study.passages()) {
            if (!timeline.test(p) || study.lines().get(p.line()).level() > 0) {
                continue;
            }
            boolean labelled = p.topic() == Topic.ACTIONS && p.words() > 4;
            if ((p.has(Cue.INVESTIGATE) && p.words() > 2 && !p.has(Cue.GENERIC)) || labelled) {
                told++;
                weight += told == 1 ? 2.8 : told <= 3 ? 1.2 : 0.2;
                weight += labelled ? 1 : 0;
                if (evidence.size() < SHOWN) {
                    evidence.add(study.evidence(p));
                }
            }
        }
        String code = told == 0 ? "none" : "told";
        return Verdicts.of(ID, Math.min(weight, 4), code, List.of(String.valueOf(told)), evidence);
    }
}
