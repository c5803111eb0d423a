package peermortem.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Dates as ISO 8601 has them; without an offset they are in the class's zone, a day alone ends at
/// midnight.
public final class Moments {
    private Moments() {}

    public static Optional<Instant> read(String text, ZoneId zone) {
        String wanted = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            wanted, OffsetDateTime::from, LocalDateTime::from)) {
                        case OffsetDateTime offset -> offset.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        default -> throw new DateTimeException(wanted);
                    });
        } catch (DateTimeException e) {
            return day(wanted, zone);
        }
    }

    /// What somebody's clock said, but never the future.
    public static Instant notAfter(Instant said, Instant now) {
        return said.isAfter(now) ? now : said;
    }

    private static Optional<Instant> day(String text, ZoneId zone) {
        try {
            return Optional.of(
                    LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusSeconds(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
