package peermortem.checks;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Reads a length such as "2 hours and 15 minutes", "90-minute" or "an hour and a half" from the
/// summary.
final class StatedDuration {
    private StatedDuration() {}

    static Optional<Duration> find(Study study) {
        int end = Region.introductionEnd(study);
        for (Passage p : study.passages()) {
            boolean speaks =
                    p.topic() == Topic.DURATION || p.has(Cue.TITLE_DURATION) || p.has(Cue.OUTAGE);
            if (p.line() < end && speaks) {
                Optional<Duration> found = in(study, p);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> in(Study study, Passage p) {
        double minutes = 0;
        boolean found = false;
        for (int i = p.firstToken() + 1; i < p.endToken(); i++) {
            int unit = unit(word(study, i));
            double amount = amount(study, p, i - 1);
            if (unit > 0 && amount > 0) {
                if (found && i > p.firstToken() + 1 && !near(study, p, i)) {
                    break;
                }
                minutes += unit * amount;
                found = true;
            }
        }
        return found ? Optional.of(Duration.ofMinutes(Math.round(minutes))) : Optional.empty();
    }

    /// True where another length ended shortly before, as in "2 hours and 15 minutes".
    private static boolean near(Study study, Passage p, int unit) {
        for (int i = Math.max(p.firstToken(), unit - 4); i < unit; i++) {
            if (unit(word(study, i)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static double amount(Study study, Passage p, int token) {
        String word = word(study, token);
        if (word.chars().allMatch(Character::isDigit) && word.length() <= 4) {
            int from = study.tokens().from(token);
            boolean decimal =
                    token > p.firstToken()
                            && from > 0
                            && study.text().charAt(from - 1) == '.'
                            && word(study, token - 1).chars().allMatch(Character::isDigit);
            return decimal
                    ? Double.parseDouble(word(study, token - 1) + "." + word)
                    : Integer.parseInt(word);
        }
        return switch (word) {
            case "one", "an", "a" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "half" -> 0.5;
            default -> 0;
        };
    }

    private static int unit(String word) {
        return switch (word) {
            case "minute", "minutes", "min", "mins" -> 1;
            case "hour", "hours", "hr", "hrs" -> 60;
            case "day", "days" -> 24 * 60;
            default -> 0;
        };
    }

    private static String word(Study study, int token) {
        return study.text()
                .substring(study.tokens().from(token), study.tokens().to(token))
                .toLowerCase(Locale.ROOT);
    }
}
