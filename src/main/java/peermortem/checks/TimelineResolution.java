package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;
import java.util.function.Predicate;

/// Does the timeline say what ended the incident?
final class TimelineResolution implements Check {
    private static final CheckId ID = CheckId.of("timeline.resolution");

    /// Of two endings the later one is shown.
    private static final double LATER = 0.5;

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
                        p -> weight(p) + LATER * p.line() / Math.max(1, study.lines().size()),
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
        boolean ended = p.has(Cue.RESOLVE);
        boolean changed = p.has(Cue.CHANGE);
        double weight = -2.5;
        weight += ended ? 3.4 : changed ? 2.3 : 0;
        weight += ended && changed ? 0.8 : 0;
        weight += p.topic() == Topic.RESOLUTION && p.words() > 4 ? 2.8 : 0;
        weight += ended && p.timed() ? 0.3 : 0;
        weight -= p.has(Cue.SUSPECT) ? 1.2 : 0;
        weight -= p.has(Cue.NO_RESULT) && !ended ? 1 : 0;
        weight -= p.has(Cue.GENERIC) ? 2 : 0;
        return weight;
    }
}
