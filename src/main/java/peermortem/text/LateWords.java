package peermortem.text;

import java.time.Duration;

/// How late something came, in its two largest units, such as `2 h 5 min late`.
public final class LateWords {
    private LateWords() {}

    /// What is late is late by a second at least.
    public static String of(Messages words, Duration late) {
        if (late.toDays() > 0) {
            return words.get("late.days", late.toDays(), late.toHoursPart());
        }
        if (late.toHours() > 0) {
            return words.get("late.hours", late.toHours(), late.toMinutesPart());
        }
        return late.toMinutes() > 0
                ? words.get("late.minutes", late.toMinutes())
                : words.get("late.seconds", Math.max(1, late.toSeconds()));
    }
}
