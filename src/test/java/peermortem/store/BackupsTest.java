package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class BackupsTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    @TempDir Path folder;

    private static void take(Store store, Duration after) {
        Clock clock = Clock.fixed(START.plus(after), ZoneOffset.UTC);
        new Backups(clock).take(store).orThrow();
    }

    @Test
    void theNewestOfEachHourAndDayStay() {
        Path file = folder.resolve("a.peermortem");
        try (Store store = Store.create(file, FileKind.CLASS_FILE).orThrow()) {
            for (int day = 0; day < 4; day++) {
                take(store, Duration.ofDays(day).plusHours(1));
                take(store, Duration.ofDays(day).plusHours(2));
            }
            for (int minute = 0; minute < 60; minute += 6) {
                take(store, Duration.ofDays(10).plusMinutes(minute));
            }
        }
        List<Instant> kept = Backups.list(file).stream().map(Backups.Copy::at).toList();
        assertEquals(8 + 4, kept.size());
        assertTrue(kept.contains(START.plus(Duration.ofDays(2).plusHours(2))));
        assertTrue(!kept.contains(START.plus(Duration.ofDays(2).plusHours(1))));
        assertEquals(START.plus(Duration.ofDays(10).plusMinutes(54)), kept.getFirst());
    }
}
