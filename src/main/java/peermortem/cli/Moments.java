package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Moments as people write and read them: ISO 8601, without an offset in the class's zone; a date
/// alone means the end of that day.
final class Moments {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

    private Moments() {}

    static Instant parse(String text, ZoneId zone) {
        return attempt(text, t -> OffsetDateTime.parse(t).toInstant())
                .or(() -> attempt(text, t -> ZonedDateTime.parse(t).toInstant()))
                .or(() -> attempt(text, t -> LocalDateTime.parse(t).atZone(zone).toInstant()))
                .or(
                        () ->
                                attempt(
                                        text,
                                        t ->
                                                LocalDate.parse(t)
                                                        .atTime(LocalTime.of(23, 59, 59))
                                                        .atZone(zone)
                                                        .toInstant()))
                .orElseThrow(() -> new ProblemException(Problem.of("cli.moment", text)));
    }

    static Optional<Instant> parse(@Nullable String text, ZoneId zone, boolean optional) {
        return text == null && optional
                ? Optional.empty()
                : Optional.of(parse(String.valueOf(text), zone));
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new ProblemException(Problem.of("cli.zone", name), e);
        }
    }

    static String show(Instant moment, ZoneId zone) {
        return SHOWN.format(moment.atZone(zone));
    }

    private static Optional<Instant> attempt(String text, Function<String, Instant> parser) {
        try {
            return Optional.of(parser.apply(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
