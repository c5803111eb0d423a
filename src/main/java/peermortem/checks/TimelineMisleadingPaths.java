package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Is a wrong assumption or a fruitless check told as such?
final class TimelineMisleadingPaths implements Check {
    private static final CheckId ID = CheckId.of("timeline.misleading-paths");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Predicate<Passage> timeline = Region.timeline(study);
        List<Passage> told = new ArrayList<>();
        for (Passage p : study.passages()) {
            if (study.lines().get(p.line()).level() == 0
                    && (timeline.test(p) || p.topic() == Topic.MISLEADING)) {
                told.add(p);
            }
        }
        Best best = new Best(-3, null);
        String code = "none";
        for (int i = 0; i < told.size(); i++) {
            Passage p = told.get(i);
            double weight = weight(p) + following(told, i);
            if (weight > best.weight()) {
                best = new Best(weight, p);
                code =
                        p.topic() == Topic.MISLEADING
                                ? "labelled"
                                : p.has(Cue.MISLED) ? "told" : "suspected";
            }
        }
        return Verdicts.of(
                ID,
                Math.min(best.weight(), 4),
                best.found() ? code : best.passage() == null ? "none" : "weak",
                List.of(),
                best.evidence(study));
    }

    private static double weight(Passage p) {
        double weight = -3.2;
        boolean told = p.has(Cue.MISLED) && !denied(p);
        weight += p.topic() == Topic.MISLEADING && p.words() > 4 && !denied(p) ? 5 : 0;
        weight += told ? 4 : 0;
        weight += p.has(Cue.SUSPECT) ? 1.8 : 0;
        weight += p.has(Cue.SUSPECT) && p.has(Cue.INITIAL) ? 1.7 : 0;
        weight += p.has(Cue.SUSPECT) && p.has(Cue.NO_RESULT) ? 1.8 : 0;
        weight += !p.has(Cue.SUSPECT) && p.has(Cue.NO_RESULT) && p.has(Cue.INVESTIGATE) ? 1 : 0;
        return weight;
    }

    /// "No misleading paths were taken."
    private static boolean denied(Passage p) {
        return p.has(Cue.DENIAL) && p.words() < 9;
    }

    /// A suspicion counts for more where one of the next entries tells that it came to nothing.
    private static double following(List<Passage> told, int at) {
        if (!told.get(at).has(Cue.SUSPECT)) {
            return 0;
        }
        for (int i = at + 1; i < Math.min(told.size(), at + 4); i++) {
            if (told.get(i).has(Cue.MISLED) || told.get(i).has(Cue.NO_RESULT)) {
                return 1.6;
            }
        }
        return 0;
    }
}
