package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;
import java.util.function.Predicate;

/// Does the timeline say what ended the incident?
final class TimelineResolution implements Check {
    private static final CheckId ID = CheckId.of("timeline.resolution");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Predicate<Passage> timeline = Region.timeline(study);
        int cause = firstCause(study);
        Best best =
                Region.best(
                        study,
                        p ->
                                study.lines().get(p.line()).level() == 0
                                        && (timeline.test(p)
                                                || (p.area() == Area.RESOLUTION
                                                        && p.line() < cause)),
                        TimelineResolution::weight,
                        -2.5);
        return Verdicts.of(
                ID, best.weight(), best.found() ? "told" : "none", List.of(), best.evidence(study));
    }

    /// A resolution that stands between the timeline and the part on the cause belongs to the
    /// timeline.
    private static int firstCause(Study study) {
        int cause = study.outline().first(Area.CAUSE_AND_RESOLUTION);
        int timeline = study.outline().first(Area.TIMELINE);
        return cause > timeline && cause < study.lines().size() ? cause : 0;
    }

    private static double weight(Passage p) {
        double weight = -2.5;
        weight += p.has(Cue.RESOLVE) ? 3.6 : 0;
        weight += p.has(Cue.RESOLVE) && p.has(Cue.CHANGE) ? 1 : 0;
        weight += p.topic() == Topic.RESOLUTION && p.has(Cue.RESOLVE) ? 1 : 0;
        weight -= p.has(Cue.SUSPECT) ? 1 : 0;
        weight -= p.has(Cue.GENERIC) ? 2 : 0;
        return weight;
    }
}
