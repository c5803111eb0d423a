package peermortem.ui.common;

import peermortem.text.Messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments in words, in a class's zone: clock times to the second, days, and how long is left.
public final class Times {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Messages words;
    private final Clock clock;
    private final ZoneId zone;

    public Times(Messages words, Clock clock, ZoneId zone) {
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    public String clock(Instant moment) {
        return CLOCK.format(moment.atZone(zone));
    }

    /// A weekday with the time within six days, else the date.
    public String day(Instant moment) {
        // not Duration.abs(), which gets large numbers ready that nothing else needs at the start
        long away = Math.abs(Duration.between(clock.instant(), moment).toDays());
        return (away < 6 ? WEEKDAY : DAY).format(moment.atZone(zone));
    }

    /// How long there is until a moment, in its two largest units; or that it has passed.
    public String left(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        if (left.isNegative()) {
            return words.get("time.passed", day(moment));
        }
        if (left.toDays() > 0) {
            return words.get("time.days", left.toDays(), left.toHoursPart());
        }
        if (left.toHours() > 0) {
            return words.get("time.hours", left.toHours(), left.toMinutesPart());
        }
        return words.get("time.minutes", left.toMinutes());
    }

    /// A duration in hours and minutes.
    public String duration(Duration duration) {
        return duration.toHours() > 0
                ? words.get("time.hours", duration.toHours(), duration.toMinutesPart())
                : words.get("time.minutes", duration.toMinutes());
    }
}
