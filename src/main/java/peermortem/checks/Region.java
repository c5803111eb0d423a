package peermortem.checks;

import peermortem.document.Line;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The parts of a text that a check looks at, whatever the headings are called.
final class Region {
    private Region() {}

    /// The summary: everything before the timeline, or before the first section where there is no
    /// timeline.
    static Predicate<Passage> introduction(Study study) {
        int end = introductionEnd(study);
        List<Line> lines = study.lines();
        return p -> p.line() < end && lines.get(p.line()).level() == 0;
    }

    static int introductionEnd(Study study) {
        Outline outline = study.outline();
        int timeline = outline.first(Area.TIMELINE);
        if (timeline < study.lines().size()) {
            return timeline;
        }
        if (outline.has(Area.SUMMARY)) {
            int end = outline.first(Area.SUMMARY);
            while (end < study.lines().size() && outline.area(end) == Area.SUMMARY) {
                end++;
            }
            return end;
        }
        return outline.sections().isEmpty()
                ? study.lines().size()
                : outline.sections().getFirst().line();
    }

    /// The timeline with what belongs to it; the whole narrative where there is no timeline.
    static Predicate<Passage> timeline(Study study) {
        if (study.outline().has(Area.TIMELINE)) {
            return p -> p.area() == Area.TIMELINE;
        }
        boolean summary = study.outline().has(Area.SUMMARY);
        return p -> p.area() != Area.CORRECTIVE && (!summary || p.area() != Area.SUMMARY);
    }

    /// The passage with the highest weight; `none` where nothing weighs more than that.
    static Best best(
            Study study, Predicate<Passage> in, ToDoubleFunction<Passage> weight, double none) {
        Best best = new Best(none, null);
        for (Passage passage : study.passages()) {
            if (in.test(passage)) {
                double w = weight.applyAsDouble(passage);
                if (w > best.weight()) {
                    best = new Best(w, passage);
                }
            }
        }
        return best;
    }
}
