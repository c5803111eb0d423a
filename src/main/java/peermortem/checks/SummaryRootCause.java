package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;

/// Does the summary, or a block before the timeline, name the root cause?
final class SummaryRootCause implements Check {
    private static final CheckId ID = CheckId.of("summary.root-cause");
    private static final long CAUSE_WORDS = Cue.mask(Cue.ROOT_CAUSE);

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Best best = Region.best(study, Region.introduction(study), p -> weight(study, p), -3.5);
        return Verdicts.of(
                ID,
                best.weight(),
                best.found() ? "named" : "none",
                List.of(),
                best.evidence(study));
    }

    private static double weight(Study study, Passage p) {
        boolean label = p.topic() == Topic.ROOT_CAUSE || p.area().explainsCause();
        int own =
                p.has(Cue.ROOT_CAUSE)
                        ? Math.max(own(study, p), afterwards(study, p))
                        : own(study, p);
        double weight = -3.5;
        weight += label && own >= 2 ? 6.5 : 0;
        weight += (p.cues() & CAUSE_WORDS) != 0 && own >= 5 ? 5.5 : 0;
        weight +=
                !p.has(Cue.ROOT_CAUSE)
                                && p.has(Cue.CAUSAL)
                                && p.has(Cue.OUTAGE)
                                && because(study, p)
                        ? 4.5
                        : 0;
        weight -= p.has(Cue.GENERIC) ? 4.3 : 0;
        return Math.min(weight, 4);
    }

    private static boolean because(Study study, Passage p) {
        String words = study.text().substring(p.from(), p.to());
        return words.contains("due to")
                || words.contains("because")
                || words.contains("caused by")
                || words.contains("as a result of")
                || words.contains("owing to");
    }

    /// The words of the line behind a question such as "The culprit?"
    private static int afterwards(Study study, Passage p) {
        boolean asks = study.text().substring(p.from(), p.to()).strip().endsWith("?");
        return asks ? study.tokens().firstOfLine(p.line() + 1) - p.endToken() : 0;
    }

    /// The words that a label or heading does not already say.
    private static int own(Study study, Passage p) {
        return study.outline()
                .title(p.line())
                .filter(t -> t.from() >= p.from() && t.from() < p.to())
                .map(t -> t.alone() ? 0 : p.endToken() - study.tokens().at(p.firstToken(), t.end()))
                .orElse(p.words());
    }
}
