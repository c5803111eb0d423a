package peermortem.checks;

import peermortem.document.Line;
import peermortem.document.TimeMention;
import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Are both the start and the end told in the summary?
final class SummaryDuration implements Check {
    private static final CheckId ID = CheckId.of("summary.duration");
    private static final int FARTHEST = 70;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        List<TimeMention> mentions = introduction(study);
        List<TimeMention> clocks = mentions.stream().filter(TimeMention::isClock).toList();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            int next = i + 1;
            while (next < mentions.size()
                    && !mentions.get(next).isClock()
                    && mentions.get(i).isClock()) {
                next++;
            }
            if (next < mentions.size() && connected(study, mentions.get(i), mentions.get(next))) {
                boolean exact = mentions.get(i).isClock() && mentions.get(next).isClock();
                return found(
                        study,
                        mentions.get(i),
                        mentions.get(next),
                        exact ? 4 : 1.5,
                        exact ? "time-range" : "date-range");
            }
        }
        if (clocks.size() >= 2) {
            return told(study, clocks);
        }
        return clocks.isEmpty()
                ? Verdicts.of(ID, mentions.isEmpty() ? -4 : -3, "none", List.of(), List.of())
                : Verdicts.of(
                        ID,
                        -2.5,
                        "one-time",
                        List.of(),
                        List.of(evidence(study, clocks.getFirst(), clocks.getFirst())));
    }

    private static Finding told(Study study, List<TimeMention> clocks) {
        for (TimeMention first : clocks) {
            for (TimeMention second : clocks) {
                if (second.from() > first.from() && begins(study, first) && ends(study, second)) {
                    return found(study, first, second, 3.5, "start-and-end");
                }
            }
        }
        boolean labelled =
                clocks.stream().filter(c -> topic(study, c) == Topic.DURATION).count() >= 2;
        return found(
                study,
                clocks.get(0),
                clocks.get(1),
                labelled ? 2.5 : 0.2,
                labelled ? "start-and-end" : "two-times");
    }

    private static Finding found(
            Study study, TimeMention first, TimeMention second, double weight, String code) {
        List<Evidence> evidence = new ArrayList<>();
        if (second.to() - first.from() <= 2 * FARTHEST) {
            evidence.add(evidence(study, first, second));
        } else {
            evidence.add(evidence(study, first, first));
            evidence.add(evidence(study, second, second));
        }
        return Verdicts.of(
                ID, weight, code, evidence.stream().map(Evidence::text).toList(), evidence);
    }

    private static Evidence evidence(Study study, TimeMention first, TimeMention second) {
        return study.evidence(first.from(), second.to());
    }

    static List<TimeMention> introduction(Study study) {
        int end = Region.introductionEnd(study);
        List<TimeMention> mentions = new ArrayList<>();
        for (int l = 0; l < end; l++) {
            Line line = study.lines().get(l);
            if (line.level() == 0 && line.kind() != Line.Kind.CODE) {
                mentions.addAll(study.times(l));
            }
        }
        return mentions;
    }

    /// True where "to", a dash, "until" or "and" and nothing else but a date or a zone stands
    /// between two times.
    private static boolean connected(Study study, TimeMention first, TimeMention second) {
        if (second.from() - first.to() > FARTHEST || second.from() < first.to()) {
            return false;
        }
        String between = study.text().substring(first.to(), second.from()).toLowerCase(Locale.ROOT);
        if (between.indexOf('\n') >= 0) {
            return false;
        }
        boolean connector = false;
        int others = 0;
        for (String word : between.split("[^\\p{L}\\p{N}\\-–—−~>]+")) {
            if (word.isEmpty()) {
                continue;
            }
            switch (word) {
                case "to",
                        "until",
                        "till",
                        "til",
                        "through",
                        "and",
                        "-",
                        "–",
                        "—",
                        "−",
                        "--",
                        "->",
                        "~",
                        "upto" ->
                        connector = true;
                case "end", "ended", "ending", "lasted", "lasting", "ends" -> {
                    connector = true;
                    others++;
                }
                default -> others += word.chars().allMatch(c -> Character.isDigit(c)) ? 0 : 1;
            }
        }
        return connector && others <= (second.isClock() && first.isClock() ? 6 : 2);
    }

    private static boolean begins(Study study, TimeMention time) {
        String before = before(study, time);
        return before.contains("start")
                || before.contains("begin")
                || before.contains("began")
                || before.contains("from")
                || before.contains("since")
                || before.contains("onset");
    }

    private static boolean ends(Study study, TimeMention time) {
        String before = before(study, time);
        return before.contains("end")
                || before.contains("until")
                || before.contains("to ")
                || before.contains("resol")
                || before.contains("restor")
                || before.contains("finish")
                || before.contains("stop")
                || before.contains("till");
    }

    /// What stands before a time in its line, and the line above where the line holds little else.
    private static String before(Study study, TimeMention time) {
        int line = study.postmortem().reading().lineAt(time.from());
        int from = Math.max(study.lines().get(line).from(), time.from() - 60);
        String own = study.text().substring(from, time.from());
        if (own.chars().filter(Character::isLetter).count() < 4 && line > 0) {
            Line above = study.lines().get(line - 1);
            own = study.text().substring(Math.max(above.from(), above.to() - 40), time.from());
        }
        return own.toLowerCase(Locale.ROOT);
    }

    private static Topic topic(Study study, TimeMention time) {
        return study.outline().topic(study.postmortem().reading().lineAt(time.from()));
    }
}
