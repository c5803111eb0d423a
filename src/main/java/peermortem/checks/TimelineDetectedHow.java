package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;

/// Is an alert, a person or a complaint named that noticed the incident?
final class TimelineDetectedHow implements Check {
    private static final CheckId ID = CheckId.of("timeline.detected-how");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Best best = Detection.find(study);
        Passage p = best.passage();
        String code =
                p == null || best.weight() <= 0
                        ? "none"
                        : p.has(Cue.MONITOR) ? "monitoring" : p.has(Cue.USERS) ? "users" : "person";
        return Verdicts.of(ID, best.weight() + 0.3, code, List.of(), best.evidence(study));
    }
}
