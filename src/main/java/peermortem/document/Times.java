package peermortem.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds clock times, dates and timezones in a reading text in one pass: `4:45 am`, `13:00:56`,
/// `0830HRS`, `14h30`, `3 pm`, `noon`, `June 14, 2024`, `14th of June`, `2024-06-14`, `15/08`, each
/// with the zone behind it.
public final class Times {
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private final String text;
    private final List<TimeMention> mentions = new ArrayList<>();
    private final List<int[]> zones = new ArrayList<>();
    private int end;

    private Times(String text) {
        this.text = text;
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
        if (length <= 2
                && (next == 'h' || next == 'H')
                && digits(stop + 1, 2) == stop + 3
                && value < 24) {
            end = stop + 3;
            return Optional.of(clockOf(at, value * 60 + value(stop + 1, end), false));
        }
        if (length == 4 && value / 100 < 24 && value % 100 < 60) {
            int hours = skip(stop, " ");
            boolean named =
                    startsWith(hours, "hrs")
                            || startsWith(hours, "hours")
                            || startsWith(hours, "hr");
            if (named
                    && (value < 1800
                            || value > 2100
                            || text.charAt(at) == '0'
                            || hours - stop <= 1)) {
                end = hours + (startsWith(hours, "hours") ? 5 : startsWith(hours, "hrs") ? 3 : 2);
                return Optional.of(clockOf(at, value / 100 * 60 + value % 100, false));
            }
            if (Zones.end(text, hours, true) > 0
                    && Character.isUpperCase(charAt(hours))
                    && charAt(hours + 1) != 't') {
                end = stop;
                return Optional.of(clockOf(at, value / 100 * 60 + value % 100, false));
            }
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

    private Optional<TimeMention> slashDate(int at, int first, int slash) {
        char separator = charAt(slash);
        int stop = digits(slash + 1, 2);
        if (stop == slash + 1) {
            int month = separator == '.' ? 0 : month(slash + 1);
            if (month > 0 && first <= 31 && charAt(end) == separator) {
                int year = digits(end + 1, 4);
                int value = value(end + 1, year);
                end = year;
                return Optional.of(date(at, first, month, value));
            }
            return Optional.empty();
        }
        int second = value(slash + 1, stop);
        boolean year = charAt(stop) == separator && digits(stop + 1, 4) >= stop + 3;
        boolean plausible =
                first >= 1
                        && second >= 1
                        && first <= 31
                        && second <= 31
                        && Math.min(first, second) <= 12;
        if (!plausible || Character.isDigit(charAt(stop)) || (!year && separator != '/')) {
            return Optional.empty();
        }
        end = year ? digits(stop + 1, 4) : stop;
        int yearValue = year ? value(stop + 1, end) : 0;
        boolean monthFirst = second > 12;
        return Optional.of(
                date(at, monthFirst ? second : first, monthFirst ? first : second, yearValue));
    }

    /// `14 June 2024`, `14th of June`.
    private Optional<TimeMention> dayMonth(int at, int day, int stop) {
        int next = ordinal(stop);
        next = skip(next, " -");
        if (startsWith(next, "of ")) {
            next = skip(next + 3, " ");
        }
        int month = next - stop > 6 ? 0 : month(next);
        if (month == 0 || day < 1 || day > 31) {
            return Optional.empty();
        }
        return Optional.of(withYear(at, day, month));
    }

    private Optional<TimeMention> word(int at) {
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

    private TimeMention withYear(int at, int day, int month) {
        int yearAt = skip(end, " ,");
        int stop = digits(yearAt, 4);
        int year = value(yearAt, stop);
        if (stop == yearAt + 4
                && yearAt - end <= 3
                && year >= 1900
                && year <= 2200
                && charAt(stop) != ':') {
            end = stop;
            return date(at, day, month, year);
        }
        return date(at, day, month, 0);
    }

    private TimeMention date(int at, int day, int month, int year) {
        return new TimeMention(at, end, -1, false, day, month, year, Optional.empty());
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

    /// The month (1 to 12) whose name begins at an offset, moving the end behind it; 0 for none.
    private int month(int at) {
        int stop = wordEnd(at);
        int length = stop - at;
        if (length < 3 || length > 9) {
            return 0;
        }
        for (int i = 0; i < MONTHS.length; i++) {
            boolean whole = length == MONTHS[i].length() && startsWith(at, MONTHS[i]);
            boolean brief =
                    (length == 3 || (length == 4 && i == 8))
                            && startsWith(at, MONTHS[i].substring(0, length));
            if (whole || brief) {
                end = stop;
                return i == 4 && Character.isLowerCase(charAt(at)) ? 0 : i + 1;
            }
        }
        return 0;
    }

    private int ordinal(int at) {
        boolean ordinal =
                startsWith(at, "st")
                        || startsWith(at, "nd")
                        || startsWith(at, "rd")
                        || startsWith(at, "th");
        return ordinal && !Character.isLetter(charAt(at + 2)) ? at + 2 : at;
    }

    private int wordEnd(int at) {
        int i = at;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int digits(int at, int most) {
        int i = at;
        while (i < text.length()
                && i - at < most
                && text.charAt(i) >= '0'
                && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private int value(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private int skip(int at, String characters) {
        int i = at;
        while (i < text.length() && characters.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean startsWith(int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }
}
