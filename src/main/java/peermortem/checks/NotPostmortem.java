package peermortem.checks;

import peermortem.document.Seen;
import peermortem.document.TimeMention;
import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;
import java.util.Optional;

/// Recognises texts that are no attempt at a postmortem, so that nothing in them is ticked.
final class NotPostmortem {
    private static final CheckId ID = CheckId.of("postmortem");
    private static final int STUB = 60;
    private static final int LINKED = 80;

    private NotPostmortem() {}

    /// The reason why a text is none: `assignment-text`, `contents`, `link-only`, `stub` or
    /// `other`; empty where it is one.
    static Optional<Finding> judge(Study study) {
        int assignment = passages(study, Cue.ASSIGNMENT);
        int generic = passages(study, Cue.GENERIC);
        int incident = passages(study, Cue.INCIDENT);
        long clocks = study.times().stream().filter(TimeMention::isClock).count();
        int words = study.postmortem().words();
        boolean linked =
                study.postmortem().reading().seen().stream()
                        .anyMatch(s -> s.kind() == Seen.Kind.LINK);
        if (assignment >= 5 && clocks <= 2) {
            return finding("assignment-text", study, Cue.ASSIGNMENT);
        }
        boolean told = clocks > 0 && incident > 0;
        if (words <= LINKED && linked && !told && leadsWithin(study)) {
            return finding("contents", study, Cue.GENERIC);
        }
        if (words <= LINKED && linked && !told) {
            return finding("link-only", study, Cue.GENERIC);
        }
        if (words < STUB && !told) {
            return finding("stub", study, Cue.GENERIC);
        }
        double weight =
                1.5
                        - 0.9 * Math.min(incident, 8)
                        + 0.7 * Math.min(generic, 8)
                        + 0.9 * Math.min(assignment, 6)
                        - 1.5 * Math.min(clocks, 4)
                        - 0.4 * Math.min(study.times().size() - clocks, 4);
        return weight > 0 ? finding("other", study, Cue.GENERIC) : Optional.empty();
    }

    /// True where all links point into the text itself, as in a table of contents.
    private static boolean leadsWithin(Study study) {
        return study.postmortem().reading().seen().stream()
                .filter(s -> s.kind() == Seen.Kind.LINK)
                .allMatch(s -> s.address().startsWith("#"));
    }

    private static int passages(Study study, Cue cue) {
        int n = 0;
        for (Passage p : study.passages()) {
            n += p.has(cue) ? 1 : 0;
        }
        return n;
    }

    private static Optional<Finding> finding(String code, Study study, Cue cue) {
        Best best = Region.best(study, p -> p.has(cue), p -> 1, 0);
        return Optional.of(Verdicts.of(ID, -3.5, code, List.of(), best.evidence(study)));
    }
}
