package peermortem.checks;

import peermortem.document.Line;
import peermortem.document.TimeMention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the start and the end of the outage among the times of the summary.
final class OutageTimes {
    private static final int FARTHEST = 70;
    private static final int CLOSE = 20;
    private static final int MOST_CLOCKS = 100;

    private OutageTimes() {}

    /// Two times of the summary, how surely they are start and end (log-odds), and how they are
    /// told.
    record Range(TimeMention first, TimeMention second, double weight, String code) {}

    static Optional<Range> find(Study study) {
        List<TimeMention> mentions = mentions(study);
        for (int i = 0; i + 1 < mentions.size(); i++) {
            TimeMention first = mentions.get(i);
            int next = i + 1;
            while (next < mentions.size() && !mentions.get(next).isClock() && first.isClock()) {
                next++;
            }
            if (next < mentions.size() && connected(study, first, mentions.get(next))) {
                boolean exact = first.isClock() && mentions.get(next).isClock();
                String code = exact ? "time-range" : "date-range";
                return Optional.of(new Range(first, mentions.get(next), exact ? 4 : 1.5, code));
            }
        }
        List<TimeMention> clocks =
                mentions.stream().filter(TimeMention::isClock).limit(MOST_CLOCKS).toList();
        return clocks.size() < 2 ? Optional.empty() : Optional.of(apart(study, clocks));
    }

    /// All times of the summary in reading order.
    static List<TimeMention> mentions(Study study) {
        int end = Region.introductionEnd(study);
        List<TimeMention> mentions = new ArrayList<>();
        for (int l = 0; l < end; l++) {
            Line line = study.lines().get(l);
            boolean told = study.outline().area(l) != Area.CORRECTIVE;
            if (told && line.level() == 0 && line.kind() != Line.Kind.CODE) {
                mentions.addAll(study.times(l));
            }
        }
        return mentions;
    }

    private static Range apart(Study study, List<TimeMention> clocks) {
        for (TimeMention first : clocks) {
            for (TimeMention second : clocks) {
                if (second.from() > first.from() && begins(study, first) && ends(study, second)) {
                    return new Range(first, second, 3.5, "start-and-end");
                }
            }
        }
        TimeMention first = clocks.get(0);
        TimeMention second = clocks.get(1);
        if (begins(study, first) && second.from() - first.to() < CLOSE) {
            return new Range(first, second, 1.5, "start-and-end");
        }
        boolean labelled =
                clocks.stream().filter(c -> topic(study, c) == Topic.DURATION).count() >= 2;
        return new Range(
                first, second, labelled ? 2.5 : -0.4, labelled ? "start-and-end" : "two-times");
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
        for (String word : between.split("[^\\p{L}\\p{N}\\-–—−~>]+", -1)) {
            switch (word) {
                case "" -> {}
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
                default -> others += word.chars().allMatch(Character::isDigit) ? 0 : 1;
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
