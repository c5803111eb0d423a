package peermortem.checks;

import org.jspecify.annotations.Nullable;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Does the summary give a share of users, customers or requests?
final class SummaryImpactPercent implements Check {
    private static final CheckId ID = CheckId.of("summary.impact-percent");
    private static final int NEAR = 9;

    /// A percentage of these says nothing about how many were affected.
    private static final Set<String> MEASURES =
            Set.of(
                    "degradation",
                    "decrease",
                    "drop",
                    "increase",
                    "reduction",
                    "slower",
                    "rise",
                    "decline",
                    "loss",
                    "performance",
                    "memory",
                    "cpu",
                    "capacity",
                    "uptime",
                    "availability",
                    "spike",
                    "slowdown",
                    "usage",
                    "disk",
                    "engagement");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Predicate<Passage> introduction = Region.introduction(study);
        Share best = new Share(-3.5, "none", null);
        for (Passage p : study.passages()) {
            if ((introduction.test(p) && p.topic() != Topic.ROOT_CAUSE)
                    || p.topic() == Topic.IMPACT) {
                Share share = share(study, p);
                best = share.weight() > best.weight() ? share : best;
            }
        }
        Passage passage = best.passage();
        return Verdicts.of(
                ID,
                best.weight(),
                best.code(),
                List.of(),
                passage == null ? List.of() : List.of(study.evidence(passage)));
    }

    private record Share(double weight, String code, @Nullable Passage passage) {}

    private static Share share(Study study, Passage p) {
        Share best = new Share(-3.5, "none", null);
        for (int i = p.firstToken(); i < p.endToken(); i++) {
            Share share = null;
            if (isPercent(study, i, p.endToken())) {
                double weight = percent(study, p, i);
                share = new Share(weight, weight > 0 ? "percent" : "percent-of-something-else", p);
            } else if (study.tokens().is(i, Cue.SHARE) && !isHead(study, p, i)) {
                double weight = whole(study, p, i);
                share = weight > 0 ? new Share(weight, "all", p) : new Share(weight, "none", null);
            } else if (isCount(study, p, i)) {
                share = new Share(2.5, "of-total", p);
            }
            if (share != null && share.weight() > best.weight()) {
                best = share;
            }
        }
        return best;
    }

    private static boolean isPercent(Study study, int token, int end) {
        int to = study.tokens().to(token);
        boolean word =
                token + 1 < end
                        && (word(study, token + 1).startsWith("percent")
                                || (word(study, token + 1).equals("per")
                                        && token + 2 < end
                                        && word(study, token + 2).equals("cent")));
        boolean digit = Character.isDigit(study.text().charAt(to - 1));
        String after = study.text().substring(to, Math.min(study.text().length(), to + 3));
        return word || (digit && (after.startsWith("%") || after.startsWith(" %")));
    }

    private static double percent(Study study, Passage p, int at) {
        boolean measured = false;
        for (int i = at + 1; i < Math.min(p.endToken(), at + NEAR); i++) {
            measured |= MEASURES.contains(word(study, i));
            if (study.tokens().is(i, Cue.USERS) && !measured) {
                return 4;
            }
        }
        boolean before = false;
        for (int i = Math.max(p.firstToken(), at - NEAR); i < at; i++) {
            before |= study.tokens().is(i, Cue.USERS);
            measured |= MEASURES.contains(word(study, i));
        }
        if (measured) {
            return -1.5;
        }
        return before ? 2 : p.has(Cue.USERS) ? 0.8 : -0.8;
    }

    /// "all users", "every customer", "none of our requests", "everyone".
    private static double whole(Study study, Passage p, int at) {
        String word = word(study, at);
        if (word.equals("everyone")
                || word.equals("anyone")
                || word.equals("everybody")
                || word.equals("nobody")) {
            return p.has(Cue.OUTAGE) ? 1.5 : 0.3;
        }
        for (int i = at + 1; i < Math.min(p.endToken(), at + 5); i++) {
            if (study.tokens().is(i, Cue.USERS)) {
                return word.equals("full") || word.equals("whole") ? -0.5 : 2.5;
            }
            if (study.tokens().is(i, Cue.SERVICE)
                    && !study.tokens().is(i, Cue.USERS)
                    && i > at + 2) {
                return -1.5;
            }
        }
        return -2;
    }

    /// "50 of 200 users", "1 out of 3 customers".
    private static boolean isCount(Study study, Passage p, int at) {
        if (!isNumber(study, at) || at + 2 >= p.endToken() || !p.has(Cue.USERS)) {
            return false;
        }
        boolean out = word(study, at + 1).equals("out") || word(study, at + 1).equals("in");
        int of = out ? at + 2 : at + 1;
        boolean joined = word(study, of).equals("of") || (out && word(study, at + 1).equals("in"));
        int total = word(study, of).equals("of") ? of + 1 : at + 2;
        while (total < p.endToken()
                && Set.of("the", "our", "all", "total").contains(word(study, total))) {
            total++;
        }
        return joined
                && total < p.endToken()
                && isNumber(study, total)
                && total + 1 < p.endToken()
                && study.tokens().union(total + 1, Math.min(p.endToken(), total + 4)) != 0
                && (study.tokens().union(total + 1, Math.min(p.endToken(), total + 4))
                                & Cue.USERS.bit())
                        != 0;
    }

    private static boolean isNumber(Study study, int token) {
        String word = word(study, token);
        return Character.isDigit(word.charAt(0))
                || Set.of("one", "two", "three", "four", "five", "nine", "ten").contains(word);
    }

    private static boolean isHead(Study study, Passage p, int token) {
        return token + 1 >= p.endToken()
                && !word(study, token).startsWith("every")
                && !word(study, token).startsWith("no");
    }

    private static String word(Study study, int token) {
        return study.text()
                .substring(study.tokens().from(token), study.tokens().to(token))
                .toLowerCase(Locale.ROOT);
    }
}
