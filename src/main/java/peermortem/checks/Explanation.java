package peermortem.checks;

import peermortem.domain.Evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// How much a part of the text explains: its words, its words of mechanism or repair, and what it
/// adds to the summary.
final class Explanation {
    private static final int SENTENCE = 6;
    private static final int LONG_SENTENCE = 9;
    private static final int SHOWN = 4;

    private Explanation() {}

    /// `words` and `cues` of the sentences that carry a cue, `fresh` the words of theirs that the
    /// summary lacks.
    record Told(int words, int cues, int fresh, List<Evidence> evidence) {}

    static boolean hasCause(Study study) {
        return study.outline().has(Area.CAUSE) || study.outline().has(Area.CAUSE_AND_RESOLUTION);
    }

    static boolean hasResolution(Study study) {
        return study.outline().has(Area.RESOLUTION)
                || study.outline().has(Area.CAUSE_AND_RESOLUTION)
                || study.outline().has(Area.CAUSE);
    }

    static boolean inCause(Passage p) {
        boolean mechanism = p.has(Cue.ROOT_CAUSE) || (p.has(Cue.CAUSAL) && !p.has(Cue.CHANGE));
        boolean fix = p.has(Cue.RESOLVE) && !mechanism && p.topic() != Topic.ROOT_CAUSE;
        return p.area().explainsCause() && p.topic() != Topic.RESOLUTION && !fix;
    }

    static boolean inResolution(Study study, Passage p) {
        Outline outline = study.outline();
        boolean only =
                p.area() == Area.CAUSE
                        && !outline.has(Area.RESOLUTION)
                        && !outline.has(Area.CAUSE_AND_RESOLUTION);
        boolean fix = p.topic() == Topic.RESOLUTION || p.has(Cue.RESOLVE) || !toldAsCause(study, p);
        return p.area() == Area.RESOLUTION
                || (((p.area().explainsCause() && p.topic() != Topic.ROOT_CAUSE) || only) && fix);
    }

    /// The past perfect tells what had happened before; so does a sentence that names the cause.
    private static boolean toldAsCause(Study study, Passage p) {
        for (int i = p.firstToken(); i < p.endToken(); i++) {
            if (word(study, i).equals("had")) {
                return true;
            }
        }
        return p.has(Cue.ROOT_CAUSE);
    }

    static Told of(Study study, Predicate<Passage> in, Cue cue) {
        Set<String> known = summaryWords(study);
        List<Evidence> evidence = new ArrayList<>();
        int words = 0;
        int cues = 0;
        Set<String> fresh = new HashSet<>();
        for (Passage p : study.passages()) {
            if (!in.test(p) || p.has(Cue.GENERIC) || study.lines().get(p.line()).level() > 0) {
                continue;
            }
            int own = own(study, p);
            int first = p.endToken() - own;
            int found = study.tokens().count(cue, first, p.endToken());
            boolean bare = found == 0;
            boolean counts = !bare || (cue == Cue.CAUSAL && !p.has(Cue.CHANGE));
            if (own < (bare ? LONG_SENTENCE : SENTENCE) || !counts) {
                continue;
            }
            words += bare ? own / 2 : own;
            cues += found;
            for (int i = first; i < p.endToken(); i++) {
                String word = word(study, i);
                if (word.length() > 3 && !known.contains(word)) {
                    fresh.add(word);
                }
            }
            if (evidence.size() < SHOWN) {
                evidence.add(study.evidence(p));
            }
        }
        return new Told(words, cues, fresh.size(), evidence);
    }

    private static Set<String> summaryWords(Study study) {
        Set<String> words = new HashSet<>();
        int end = Region.introductionEnd(study);
        if (end >= study.lines().size()) {
            return words;
        }
        for (int i = 0; i < study.tokens().firstOfLine(end); i++) {
            words.add(word(study, i));
        }
        return words;
    }

    private static int own(Study study, Passage p) {
        return study.outline()
                .title(p.line())
                .filter(t -> t.from() >= p.from() && t.from() < p.to())
                .map(t -> t.alone() ? 0 : p.endToken() - study.tokens().at(p.firstToken(), t.end()))
                .orElse(p.words());
    }

    private static String word(Study study, int token) {
        return study.text()
                .substring(study.tokens().from(token), study.tokens().to(token))
                .toLowerCase(Locale.ROOT);
    }
}
