package peermortem.document;

import java.util.Optional;

/// A clock time or a date in the reading text (`from`..`to`, with a zone that follows it). `minute`
/// is the minute of the day or -1 for a date alone; `day`, `month` and `year` are 0 where not told;
/// `zone` is as written.
public record TimeMention(
        int from,
        int to,
        int minute,
        boolean meridiem,
        int day,
        int month,
        int year,
        Optional<String> zone) {
    public boolean isClock() {
        return minute >= 0;
    }

    public boolean isDate() {
        return month > 0 || day > 0;
    }

    TimeMention withZone(int end, String written) {
        return new TimeMention(from, end, minute, meridiem, day, month, year, Optional.of(written));
    }
}
