package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Was the incident handed to a named team, role or person?
final class TimelineEscalation implements Check {
    private static final CheckId ID = CheckId.of("timeline.escalation");
    private static final Set<String> GROUPS =
            Set.of("team", "teams", "department", "unit", "group", "crew", "squad", "desk");

    private static final Set<String> OVER =
            Set.of("handed", "passed", "turned", "given", "over", "on", "off");

    /// Words before "team" that do not name it.
    private static final Set<String> PLAIN =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "our",
                    "my",
                    "their",
                    "your",
                    "this",
                    "that",
                    "whole",
                    "entire",
                    "same",
                    "all",
                    "other",
                    "and",
                    "to",
                    "another",
                    "both",
                    "assigned",
                    "alerted",
                    "notified",
                    "informed",
                    "responsible",
                    "relevant",
                    "appropriate",
                    "each",
                    "every",
                    "told",
                    "asked",
                    "involved",
                    "necessary");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Predicate<Passage> timeline = Region.timeline(study);
        Best best =
                Region.best(
                        study,
                        p ->
                                p.area() != Area.CORRECTIVE
                                        && study.lines().get(p.line()).level() == 0,
                        p ->
                                weight(study, p)
                                        - (timeline.test(p) || p.topic() == Topic.ESCALATION
                                                ? 0
                                                : 1.3),
                        -3.2);
        Passage p = best.passage();
        String code =
                !best.found() || p == null
                        ? (p == null ? "none" : "unnamed")
                        : p.has(Cue.ESCALATE) ? "escalated" : "handed";
        return Verdicts.of(ID, Math.min(best.weight(), 4), code, List.of(), best.evidence(study));
    }

    private static double weight(Study study, Passage p) {
        boolean target = p.has(Cue.TARGET);
        boolean named = target && named(study, p);
        double weight = -3.2;
        if (p.has(Cue.ESCALATE)) {
            weight += named || directed(study, p) ? 7 : target ? 4 : 2.6;
        } else if (p.has(Cue.HAND) && target) {
            weight += handed(study, p) ? 4.2 : 1;
        } else if (toPerson(study, p)) {
            weight += 4.2;
        }
        weight += p.topic() == Topic.ESCALATION && p.words() > 3 ? (target ? 3.5 : 2) : 0;
        weight -= p.has(Cue.GENERIC) ? 2 : 0;
        return weight;
    }

    /// "Handed over to Ada" and the like: plain words of handing over right before a capital that
    /// is no abbreviation.
    private static boolean toPerson(Study study, Passage p) {
        for (int i = p.firstToken(); i + 3 < p.endToken(); i++) {
            boolean over = OVER.contains(word(study, i)) && OVER.contains(word(study, i + 1));
            int name = study.tokens().from(i + 3);
            if (over
                    && word(study, i + 2).equals("to")
                    && Character.isUpperCase(study.text().charAt(name))
                    && !isCapital(study, i + 3)) {
                return true;
            }
        }
        return false;
    }

    /// "Escalated ... to" somebody, whoever that is.
    private static boolean directed(Study study, Passage p) {
        Tokens tokens = study.tokens();
        for (int i = p.firstToken(); i < p.endToken(); i++) {
            if (tokens.is(i, Cue.ESCALATE)) {
                for (int j = i + 1; j + 1 < Math.min(p.endToken(), i + 6); j++) {
                    boolean to =
                            tokens.to(j) - tokens.from(j) == 2
                                    && study.text().startsWith("to", tokens.from(j));
                    if (to && !tokens.is(j + 1, Cue.TASK_VERB)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// True where a word such as "database" or "senior" stands beside "team", "engineer" and the
    /// like.
    private static boolean named(Study study, Passage p) {
        return named(study, p.firstToken(), p.endToken());
    }

    private static boolean named(Study study, int from, int to) {
        Tokens tokens = study.tokens();
        for (int i = from; i < to; i++) {
            if (tokens.is(i, Cue.TARGET)) {
                for (int j = Math.max(from, i - 2); j < i; j++) {
                    if (tokens.is(j, Cue.NAMED)) {
                        return true;
                    }
                }
                boolean described =
                        i > from && isGroup(study, i) && !PLAIN.contains(word(study, i - 1));
                if (described || tokens.is(i, Cue.NAMED) || isCapital(study, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isGroup(Study study, int token) {
        return GROUPS.contains(word(study, token));
    }

    private static String word(Study study, int token) {
        int from = study.tokens().from(token);
        return study.text().substring(from, study.tokens().to(token)).toLowerCase(Locale.ROOT);
    }

    private static boolean isCapital(Study study, int token) {
        int from = study.tokens().from(token);
        return study.tokens().to(token) - from >= 2
                && Character.isUpperCase(study.text().charAt(from))
                && Character.isUpperCase(study.text().charAt(from + 1));
    }

    /// A verb of handing over with a named target behind it (or before it, as in "the network team
    /// was called").
    private static boolean handed(Study study, Passage p) {
        Tokens tokens = study.tokens();
        for (int i = p.firstToken(); i < p.endToken(); i++) {
            if (tokens.is(i, Cue.HAND)) {
                boolean behind = named(study, i + 1, Math.min(p.endToken(), i + 8));
                boolean before = named(study, Math.max(p.firstToken(), i - 5), i);
                if (behind || before) {
                    return true;
                }
            }
        }
        return false;
    }
}
