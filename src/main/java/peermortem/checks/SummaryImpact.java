package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;
import java.util.function.Predicate;

/// Does the summary say what was down or slow, or what users saw?
final class SummaryImpact implements Check {
    private static final CheckId ID = CheckId.of("summary.impact");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Predicate<Passage> introduction = Region.introduction(study);
        Best best =
                Region.best(
                        study,
                        p -> introduction.test(p) || p.topic() == Topic.IMPACT,
                        SummaryImpact::weight,
                        -3);
        String code =
                !best.found()
                        ? "none"
                        : best.passage() != null && best.passage().has(Cue.USERS)
                                ? "users"
                                : "service";
        return Verdicts.of(ID, best.weight(), code, List.of(), best.evidence(study));
    }

    private static double weight(Passage p) {
        double weight = -2.5;
        weight += p.topic() == Topic.IMPACT && p.words() >= 4 ? 4 : 0;
        weight += p.has(Cue.OUTAGE) && p.has(Cue.SERVICE) ? 3.5 : 0;
        weight += p.has(Cue.USERS) && p.has(Cue.OUTAGE) ? 2 : 0;
        weight += p.has(Cue.USERS) && p.has(Cue.EXPERIENCE) ? 1.2 : 0;
        weight -= p.has(Cue.GENERIC) ? 2.5 : 0;
        return Math.min(weight, 4);
    }
}
