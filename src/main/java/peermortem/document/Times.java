package peermortem.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds clock times, dates and timezones in a reading text in one pass: `4:45 am`, `13:00:56`,
/// `0830HRS`, `14h30`, `3 pm`, `noon`, `June 14, 2024`, `14th of June`, `2024-06-14`, `15/08`, each
/// with the zone behind it.
public final class Times extends DateCursor {
    /// With which months, noon and midnight begin.
    private static final String INITIALS = "JFMASONDjfmasond";

    private final List<TimeMention> mentions = new ArrayList<>();
    private final List<int[]> zones = new ArrayList<>();

    private Times(String text) {
        super(text);
    }

    /// What was found, in reading order; zones are offsets `{from, to}` and include those that
    /// stand alone.
    public record Found(List<TimeMention> mentions, List<int[]> zones) {}

    public static Found find(String text) {
        Times times = new Times(text);
        times.scan();
        return new Found(times.mentions, times.zones);
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean start = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (start && c >= '0' && c <= '9') {
                at = take(number(at), at);
            } else if (start && Character.isLetter(c)) {
                at = take(word(at), at);
            } else {
                at++;
            }
        }
    }

    /// Takes what was parsed, with its zone; goes on behind it, or behind the word that was none.
    private int take(Optional<TimeMention> parsed, int at) {
        if (parsed.isEmpty()) {
            int zone = Zones.end(text, at, false);
            if (zone > 0) {
                zones.add(new int[] {at, zone});
                return zone;
            }
            int next = at;
            while (next < text.length() && Character.isLetterOrDigit(text.charAt(next))) {
                next++;
            }
            return Math.max(next, at + 1);
        }
        TimeMention mention = parsed.get();
        if (mention.isClock()) {
            int from = skip(end, " ([,\u00a0");
            int zone = from - end <= 3 ? Zones.end(text, from, true) : -1;
            if (zone > 0) {
                zones.add(new int[] {from, zone});
                mention = mention.withZone(zone, text.substring(from, zone));
                end = zone;
            }
        }
        mentions.add(mention);
        return end;
    }

    private Optional<TimeMention> number(int at) {
        if (at > 0
                && (text.charAt(at - 1) == '.'
                        || text.charAt(at - 1) == '/'
                        || text.charAt(at - 1) == ':')
                && at > 1
                && Character.isDigit(text.charAt(at - 2))) {
            return Optional.empty();
        }
        int stop = digits(at, 4);
        int length = stop - at;
        int value = value(at, stop);
        char next = charAt(stop);
        if (length <= 2 && next == ':') {
            return clock(at, value, stop);
        }
        if (length == 4 && (next == '-' || next == '/')) {
            return isoDate(at, value, stop);
        }
        if (length <= 2 && (next == '/' || next == '-' || next == '.')) {
            Optional<TimeMention> date =
                    dottedClock(at, value, stop).or(() -> slashDate(at, value, stop));
            if (date.isPresent()) {
                return date;
            }
        }
        Optional<TimeMention> hours =
                length == 4 ? hours(at, value, stop) : french(at, value, stop);
        if (hours.isPresent()) {
            return hours;
        }
        if (length <= 2) {
            int meridiem = meridiem(stop);
            if (meridiem != 0 && value >= 1 && value <= 12) {
                return Optional.of(clockOf(at, minute(value, 0, meridiem), true));
            }
            return dayMonth(at, value, stop);
        }
        return Optional.empty();
    }

    /// `14h30`.
    private Optional<TimeMention> french(int at, int value, int stop) {
        char next = charAt(stop);
        boolean fits =
                stop - at <= 2
                        && (next == 'h' || next == 'H')
                        && digits(stop + 1, 2) == stop + 3
                        && value < 24;
        if (!fits) {
            return Optional.empty();
        }
        end = stop + 3;
        return Optional.of(clockOf(at, value * 60 + value(stop + 1, end), false));
    }

    /// `0830HRS`, `1430 UTC`.
    private Optional<TimeMention> hours(int at, int value, int stop) {
        if (value / 100 >= 24 || value % 100 >= 60) {
            return Optional.empty();
        }
        int word = skip(stop, " ");
        boolean named =
                startsWith(word, "hrs") || startsWith(word, "hours") || startsWith(word, "hr");
        if (named) {
            end = word + (startsWith(word, "hours") ? 5 : startsWith(word, "hrs") ? 3 : 2);
            return Optional.of(clockOf(at, value / 100 * 60 + value % 100, false));
        }
        boolean zone =
                Zones.end(text, word, true) > 0
                        && Character.isUpperCase(charAt(word))
                        && Character.isUpperCase(charAt(word + 1));
        if (zone) {
            end = stop;
            return Optional.of(clockOf(at, value / 100 * 60 + value % 100, false));
        }
        return Optional.empty();
    }

    private Optional<TimeMention> clock(int at, int hour, int colon) {
        int stop = digits(colon + 1, 2);
        int minutes = value(colon + 1, stop);
        if (stop != colon + 3 || hour > 24 || minutes > 59 || Character.isDigit(charAt(stop))) {
            return Optional.empty();
        }
        end = stop;
        if (charAt(stop) == ':' && digits(stop + 1, 2) == stop + 3) {
            end = stop + 3;
        }
        int meridiem = meridiem(end);
        return Optional.of(clockOf(at, minute(hour, minutes, meridiem), meridiem != 0));
    }

    /// `10.45 pm`: a dot only counts with am or pm.
    private Optional<TimeMention> dottedClock(int at, int hour, int dot) {
        int stop = digits(dot + 1, 2);
        if (charAt(dot) != '.' || stop != dot + 3 || hour > 12 || value(dot + 1, stop) > 59) {
            return Optional.empty();
        }
        int meridiem = meridiem(stop);
        return meridiem == 0
                ? Optional.empty()
                : Optional.of(clockOf(at, minute(hour, value(dot + 1, stop), meridiem), true));
    }

    private Optional<TimeMention> isoDate(int at, int year, int dash) {
        int month = digits(dash + 1, 2);
        if (month == dash + 1 || charAt(month) != charAt(dash)) {
            return Optional.empty();
        }
        int day = digits(month + 1, 2);
        int monthValue = value(dash + 1, month);
        int dayValue = value(month + 1, day);
        if (day == month + 1 || year < 1900 || year > 2200 || monthValue > 12 || dayValue > 31) {
            return Optional.empty();
        }
        end = charAt(day) == 'T' ? day + 1 : day;
        if (charAt(day) == 'T' && digits(end, 2) == end + 2 && charAt(end + 2) == ':') {
            int hour = value(end, end + 2);
            return clock(at, hour, end + 2)
                    .map(
                            c ->
                                    new TimeMention(
                                            at,
                                            end,
                                            c.minute(),
                                            false,
                                            dayValue,
                                            monthValue,
                                            year,
                                            Optional.empty()));
        }
        return Optional.of(date(at, dayValue, monthValue, year));
    }

    private Optional<TimeMention> word(int at) {
        if (INITIALS.indexOf(charAt(at)) < 0) {
            return Optional.empty();
        }
        if (startsWith(at, "noon") || startsWith(at, "midday") || startsWith(at, "midnight")) {
            end = wordEnd(at);
            String word = text.substring(at, end);
            if (word.length() == 4 || word.length() == 6 || word.length() == 8) {
                return Optional.of(clockOf(at, word.length() == 8 ? 0 : 720, false));
            }
        }
        int month = month(at);
        if (month == 0) {
            return Optional.empty();
        }
        int dayAt = skip(end, " .");
        int dayEnd = digits(dayAt, 4);
        int day = value(dayAt, dayEnd);
        if (dayEnd == dayAt || dayAt - end > 2) {
            return Optional.empty();
        }
        if (dayEnd - dayAt == 4) {
            end = dayEnd;
            return day >= 1900 && day <= 2200
                    ? Optional.of(date(at, 0, month, day))
                    : Optional.empty();
        }
        if (day < 1 || day > 31 || dayEnd - dayAt > 2 || charAt(dayEnd) == ':') {
            return Optional.empty();
        }
        end = ordinal(dayEnd);
        return Optional.of(withYear(at, day, month));
    }

    private TimeMention clockOf(int at, int minute, boolean meridiem) {
        return new TimeMention(at, end, minute, meridiem, 0, 0, 0, Optional.empty());
    }

    /// 1 for am, 2 for pm, 0 for neither; moves the end behind it.
    private int meridiem(int at) {
        int i = skip(at, " \u00a0\u202f");
        char c = Character.toLowerCase(charAt(i));
        boolean dotted = charAt(i + 1) == '.' && Character.toLowerCase(charAt(i + 2)) == 'm';
        boolean plain =
                Character.toLowerCase(charAt(i + 1)) == 'm' && !Character.isLetter(charAt(i + 2));
        if (i - at > 2 || (c != 'a' && c != 'p') || !(dotted || plain)) {
            end = Math.max(end, at);
            return 0;
        }
        end = dotted ? (charAt(i + 3) == '.' ? i + 4 : i + 3) : i + 2;
        return c == 'a' ? 1 : 2;
    }

    private static int minute(int hour, int minutes, int meridiem) {
        int twelve = meridiem == 0 || hour > 12 ? hour : hour % 12 + (meridiem == 2 ? 12 : 0);
        return twelve % 24 * 60 + minutes;
    }
}
