package peermortem.checks;

import peermortem.document.TimeMention;

import java.time.LocalDate;
import java.util.Optional;

/// Counts minutes through a timeline that only tells clock times, over midnight and over noon.
final class Clockwork {
    private static final int DAY = 24 * 60;
    private static final int NOON = 12 * 60;
    private static final int NIGHT = 8 * 60;
    private long day;
    private long origin = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;
    private Optional<LocalDate> begun = Optional.empty();

    /// A date that stands with the next time.
    void date(TimeMention date) {
        Optional<LocalDate> told = Facts.toDate(date);
        if (told.isEmpty()) {
            return;
        }
        if (begun.isEmpty()) {
            begun = told;
        }
        long days = told.get().toEpochDay() - begun.get().toEpochDay();
        day = Math.clamp(days, 0, 3650);
    }

    /// Minutes from the first time; never below 0.
    int minute(TimeMention clock) {
        long now = day * DAY + clock.minute();
        if (last != Long.MIN_VALUE && now < last) {
            boolean afternoon =
                    !clock.meridiem()
                            && clock.minute() < NOON
                            && now + NOON >= last
                            && now + NOON - last <= NIGHT / 2;
            if (afternoon) {
                now += NOON;
            } else if (last - now > NIGHT) {
                day++;
                now += DAY;
            }
        }
        last = now;
        if (origin == Long.MIN_VALUE) {
            origin = now;
        }
        return (int) Math.max(0, now - origin);
    }
}
