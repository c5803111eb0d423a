package peermortem.checks;

import peermortem.document.Seen;
import peermortem.domain.Evidence;
import peermortem.domain.Hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The industry-practice overlay: what published templates of large companies ask for beyond the
/// rubric.
final class PracticeHints {
    private static final int MOST_BLAME = 5;

    private PracticeHints() {}

    static List<Hint> of(Study study) {
        List<Hint> hints = new ArrayList<>();
        if (NotPostmortem.judge(study).isPresent()) {
            return hints;
        }
        missing(study, Cue.OWNER, true, "practice.owner", hints);
        missing(study, Cue.DEADLINE, true, "practice.deadline", hints);
        missing(study, Cue.WELL, false, "practice.well", hints);
        missing(study, Cue.LUCKY, false, "practice.lucky", hints);
        missing(study, Cue.TRIGGER, false, "practice.trigger", hints);
        missing(study, Cue.WHYS, false, "practice.whys", hints);
        missing(study, Cue.SEVERITY, false, "practice.severity", hints);
        missing(study, Cue.RECURRENCE, false, "practice.recurrence", hints);
        links(study, hints);
        blame(study, hints);
        return hints;
    }

    private static void missing(
            Study study, Cue cue, boolean actions, String code, List<Hint> hints) {
        Tokens tokens = study.tokens();
        for (int l = 0; l < study.lines().size(); l++) {
            boolean in = !actions || study.outline().area(l) == Area.CORRECTIVE;
            if (in
                    && (tokens.union(tokens.firstOfLine(l), tokens.firstOfLine(l + 1)) & cue.bit())
                            != 0) {
                return;
            }
        }
        hints.add(
                new Hint(Hint.Kind.PRACTICE, code, List.of(), actions ? tasks(study) : List.of()));
    }

    private static List<Evidence> tasks(Study study) {
        return Optional.of(new CorrectiveTasks().run(study).evidence())
                .map(e -> e.subList(0, Math.min(1, e.size())))
                .orElse(List.of());
    }

    /// A link, an image or code within the timeline shows what its entries rest on.
    private static void links(Study study, List<Hint> hints) {
        for (Seen seen : study.postmortem().reading().seen()) {
            int line =
                    study.lines().isEmpty() ? -1 : study.postmortem().reading().lineAt(seen.at());
            boolean shows = seen.kind() == Seen.Kind.LINK || seen.kind() == Seen.Kind.IMAGE;
            if (line >= 0 && shows && study.outline().area(line) == Area.TIMELINE) {
                return;
            }
        }
        hints.add(new Hint(Hint.Kind.PRACTICE, "practice.evidence-links", List.of(), List.of()));
    }

    private static void blame(Study study, List<Hint> hints) {
        List<Evidence> evidence = new ArrayList<>();
        for (Passage p : study.passages()) {
            if (p.has(Cue.BLAME) && evidence.size() < MOST_BLAME) {
                evidence.add(study.evidence(p));
            }
        }
        if (!evidence.isEmpty()) {
            hints.add(new Hint(Hint.Kind.PRACTICE, "practice.blame", List.of(), evidence));
        }
    }
}
