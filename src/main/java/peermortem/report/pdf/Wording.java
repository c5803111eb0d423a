package peermortem.report.pdf;

import peermortem.domain.Finding;
import peermortem.domain.GradeMethod;
import peermortem.domain.RubricItem;
import peermortem.domain.SourceKind;
import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.text.LateWords;
import peermortem.text.Messages;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Turns values into the words and figures of a page.
final class Wording {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private static final char NO_BREAK = '\u00a0';

    private final Messages messages;
    private final ZoneId zone;

    Wording(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    Messages messages() {
        return messages;
    }

    String get(String key, Object... args) {
        return messages.get(key, args);
    }

    /// Two texts with a middle dot between them.
    static String joined(String... parts) {
        return String.join(" · ", parts);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String percent(double value) {
        return number(value) + " %";
    }

    static String percent(OptionalDouble value) {
        return value.isPresent() ? percent(value.getAsDouble()) : "–";
    }

    /// A difference in points with its sign.
    static String signed(double value) {
        String size = number(Math.abs(value));
        return size.equals("0.0") ? size : (value < 0 ? "−" : "+") + size;
    }

    static String decimals(OptionalDouble value) {
        if (value.isEmpty()) {
            return "–";
        }
        String size = String.format(Locale.ROOT, "%.2f", Math.abs(value.getAsDouble()));
        return value.getAsDouble() < 0 && !size.equals("0.00") ? "−" + size : size;
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    /// A moment, and by how much it was too late, if it was; the latter is never broken over lines.
    String moment(Instant instant, Optional<Duration> late) {
        return late.map(by -> LateWords.of(messages, by).replace(' ', NO_BREAK))
                .map(by -> get("report.late.by", moment(instant), by))
                .orElseGet(() -> moment(instant));
    }

    String shortMoment(Instant instant) {
        return SHORT.format(instant.atZone(zone));
    }

    /// Hours and minutes, such as 2 h 30 or 45 min.
    String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return get("report.duration.minutes", minutes);
        }
        long rest = minutes % 60;
        return rest == 0
                ? get("report.duration.hours", minutes / 60)
                : get(
                        "report.duration.both",
                        minutes / 60,
                        String.format(Locale.ROOT, "%02d", rest));
    }

    static String label(RubricItem item) {
        return item.label().isBlank() ? item.text() : item.label();
    }

    String tick(TickVerdict verdict) {
        return switch (verdict) {
            case MET -> get("report.tick.met");
            case NOT_MET -> get("report.tick.not-met");
            case OPEN -> get("report.tick.open");
        };
    }

    String met(boolean met) {
        return tick(met ? TickVerdict.MET : TickVerdict.NOT_MET);
    }

    String verdict(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> get("report.verdict.found");
            case UNSURE -> get("report.verdict.unsure");
            case NOT_FOUND -> get("report.verdict.not-found");
        };
    }

    static Color color(TickVerdict verdict) {
        return switch (verdict) {
            case MET -> Palette.GREEN;
            case NOT_MET -> Palette.RED;
            case OPEN -> Palette.MUTED;
        };
    }

    static Color color(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> Palette.GREEN;
            case UNSURE -> Palette.AMBER;
            case NOT_FOUND -> Palette.RED;
        };
    }

    String method(GradeMethod method) {
        return get("card.method." + method.spelling());
    }

    String source(SourceKind kind) {
        return get("report.source." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Why a check found what it found, or nothing where the finding says no more than its verdict.
    String finding(Finding finding) {
        boolean known =
                messages.has("finding." + finding.check() + "." + finding.code())
                        || messages.has("finding." + finding.code());
        return known ? messages.finding(finding) : "";
    }
}
