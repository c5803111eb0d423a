package peermortem.document;

import java.util.Optional;

/// Reads dates at an offset of a text; `end` is where the last one ended.
abstract class DateCursor extends TextCursor {
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
    int end;

    DateCursor(String text) {
        super(text);
    }

    final Optional<TimeMention> slashDate(int at, int first, int slash) {
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
    final Optional<TimeMention> dayMonth(int at, int day, int stop) {
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

    final TimeMention withYear(int at, int day, int month) {
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

    final TimeMention date(int at, int day, int month, int year) {
        return new TimeMention(at, end, -1, false, day, month, year, Optional.empty());
    }

    /// The month (1 to 12) whose name begins at an offset, moving the end behind it; 0 for none.
    final int month(int at) {
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
}
