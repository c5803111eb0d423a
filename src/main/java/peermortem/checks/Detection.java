package peermortem.checks;

import java.util.OptionalInt;
import java.util.function.Predicate;

/// Finds the passage that tells how the incident was noticed; both detection checks look at it.
final class Detection {
    /// What a timeline ends with is seldom that the incident was noticed, even where a monitor
    /// reports it.
    private static final double LAST_ENTRY = 1.6;

    private Detection() {}

    /// Where the part on the cause speaks of it most, the timeline's entry is shown all the same.
    static Best find(Study study) {
        Best best = best(study, p -> true);
        Passage passage = best.passage();
        if (passage == null || !inCause(passage) || !best.found()) {
            return best;
        }
        Best entry = best(study, p -> Timeline.isEvent(study, p.line()));
        return entry.found() ? new Best(best.weight(), entry.passage()) : best;
    }

    private static boolean inCause(Passage p) {
        return p.topic() != Topic.DETECTION
                && (p.area().explainsCause() || p.area().explainsResolution());
    }

    /// The timeline's entry that tells it, which need not be where it is told best.
    static OptionalInt entry(Study study) {
        Best best = best(study, p -> Timeline.isEvent(study, p.line()));
        Passage passage = best.passage();
        return best.found() && passage != null
                ? OptionalInt.of(passage.line())
                : OptionalInt.empty();
    }

    private static Best best(Study study, Predicate<Passage> among) {
        Predicate<Passage> timeline = Region.timeline(study);
        int first = firstEntry(study, timeline);
        int last = lastEntry(study, timeline);
        return Region.best(
                study,
                p ->
                        among.test(p)
                                && p.area() != Area.CORRECTIVE
                                && p.area() != Area.OTHER
                                && study.lines().get(p.line()).level() == 0,
                p ->
                        weight(p, timeline.test(p), p.line() - first)
                                - (p.line() == last && last > first ? LAST_ENTRY : 0),
                -3);
    }

    private static int lastEntry(Study study, Predicate<Passage> timeline) {
        int last = -1;
        for (Passage p : study.passages()) {
            last = timeline.test(p) && p.timed() ? p.line() : last;
        }
        return last;
    }

    private static int firstEntry(Study study, Predicate<Passage> timeline) {
        for (Passage p : study.passages()) {
            if (timeline.test(p) && (p.timed() || p.entry())) {
                return p.line();
            }
        }
        return 0;
    }

    private static double weight(Passage p, boolean timeline, int distance) {
        boolean source = p.has(Cue.MONITOR) || p.has(Cue.PERSON) || p.has(Cue.USERS);
        boolean detect = p.has(Cue.DETECT);
        double weight = -2.5;
        weight += detect && source ? 3.2 : detect ? 0.3 : p.has(Cue.MONITOR) ? 1 : 0;
        weight += p.topic() == Topic.DETECTION && p.words() > 3 ? 2 : 0;
        weight += timeline ? 0.6 : 0;
        weight += timeline && p.timed() ? 0.4 : 0;
        weight += timeline && distance >= 0 && distance <= 2 ? 1 - 0.3 * distance : 0;
        weight -= p.has(Cue.GENERIC) ? 1.5 : 0;
        return weight;
    }
}
