package peermortem.checks;

import peermortem.document.TimeMention;
import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.List;
import java.util.Optional;

/// Does the detection have a time?
final class TimelineDetectedWhen implements Check {
    private static final CheckId ID = CheckId.of("timeline.detected-when");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Best best = Detection.find(study);
        Passage p = best.passage();
        if (p != null && best.weight() > 0) {
            Optional<TimeMention> time = time(study, p);
            if (time.isPresent()) {
                Evidence evidence = study.evidence(time.get().from(), time.get().to());
                return Verdicts.of(
                        ID,
                        Math.min(3.5, best.weight() + 1.5),
                        "time",
                        List.of(evidence.text()),
                        List.of(evidence));
            }
            if (relative(study, p)) {
                return Verdicts.of(ID, 1.5, "relative", List.of(), List.of(study.evidence(p)));
            }
        }
        Optional<Finding> elsewhere = elsewhere(study);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Optional<TimeMention> labelled = labelled(study);
        if (labelled.isPresent()) {
            Evidence evidence = study.evidence(labelled.get().from(), labelled.get().to());
            return Verdicts.of(ID, 3, "time", List.of(evidence.text()), List.of(evidence));
        }
        boolean entries = false;
        for (Passage each : study.passages()) {
            entries |= each.area() == Area.TIMELINE && each.timed();
        }
        return Verdicts.of(
                ID,
                entries ? -0.3 : -2.5,
                entries ? "entries" : "none",
                List.of(),
                best.evidence(study));
    }

    /// Another sentence of the timeline that speaks of the detection and has a time.
    private static Optional<Finding> elsewhere(Study study) {
        for (Passage p : study.passages()) {
            boolean detection =
                    p.has(Cue.DETECT)
                            && (p.area() == Area.TIMELINE || p.topic() == Topic.DETECTION);
            if (!detection) {
                continue;
            }
            Optional<TimeMention> time = time(study, p);
            if (time.isPresent()) {
                Evidence evidence = study.evidence(time.get().from(), time.get().to());
                return Optional.of(
                        Verdicts.of(ID, 2.5, "time", List.of(evidence.text()), List.of(evidence)));
            }
            if (relative(study, p)) {
                return Optional.of(
                        Verdicts.of(ID, 1.5, "relative", List.of(), List.of(study.evidence(p))));
            }
        }
        return Optional.empty();
    }

    /// The time in the passage's own line, or in the line above where that holds little else.
    private static Optional<TimeMention> time(Study study, Passage p) {
        List<TimeMention> own = study.times(p.line());
        if (!own.isEmpty()) {
            return Optional.of(own.getFirst());
        }
        int above = p.line() - 1;
        boolean label =
                above >= 0
                        && study.timed(above)
                        && study.lines().get(above).to() - study.lines().get(above).from() < 60;
        return label ? Optional.of(study.times(above).getFirst()) : Optional.empty();
    }

    private static boolean relative(Study study, Passage p) {
        String words = study.text().substring(p.from(), p.to());
        return words.matches("(?s).*\\b\\d+ (minutes?|hours?|seconds?) (after|before|later).*")
                || words.contains("immediately");
    }

    /// A time in the lines under a label such as "Detection".
    private static Optional<TimeMention> labelled(Study study) {
        for (int l = 0; l < study.lines().size(); l++) {
            if (study.outline().topic(l) == Topic.DETECTION
                    && study.outline().area(l) != Area.CORRECTIVE
                    && !study.times(l).isEmpty()) {
                return Optional.of(study.times(l).getFirst());
            }
        }
        return Optional.empty();
    }
}
