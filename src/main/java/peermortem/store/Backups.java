package peermortem.store;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Copies of a class file in a folder beside it: the newest eight, the last of each of 24 hours and
/// of each of 30 days stay. Every copy is examined before it gets its name.
public final class Backups {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int NEWEST = 8;
    private static final int HOURS = 24;
    private static final int DAYS = 30;
    private final Clock clock;

    public Backups(Clock clock) {
        this.clock = clock;
    }

    /// A backup and when it was taken.
    public record Copy(Path path, Instant at) {}

    public static Path folder(Path file) {
        return file.resolveSibling(file.getFileName() + "-backups");
    }

    /// Writes a copy to a path where nothing is yet.
    private interface Copying {
        void to(Path target) throws SQLException;
    }

    /// Takes a copy into the rolling set.
    public Outcome<Copy> take(Store store) {
        return take(store.file(), store::copyTo);
    }

    /// Takes a copy of a file that is about to change its schema.
    Outcome<Copy> keep(Connection reader, Path file) {
        return take(file, target -> Sqlite.copy(reader, target));
    }

    private Outcome<Copy> take(Path file, Copying copying) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path target = folder(file).resolve(NAME.format(now) + ".peermortem");
        if (!Files.isDirectory(file.resolveSibling("."))) {
            return Outcome.refused("store.gone", file);
        }
        try {
            OwnFiles.createFolders(folder(file));
        } catch (IOException e) {
            return Outcome.refused("store.not-writable", folder(file));
        }
        Outcome<Copy> copy = copy(copying, target);
        if (copy instanceof Outcome.Done<Copy>) {
            thinOut(file, now);
        }
        return copy;
    }

    /// Takes a copy unless the newest one is younger than the file. One from the future means that
    /// the clock was set back: then nobody knows, and a copy is taken. What killed programs left
    /// beside the file goes.
    public void takeIfChanged(Store store) {
        Leftovers.sweep(store.file().resolveSibling("."));
        List<Copy> copies = list(store.file());
        Instant changed = Instant.ofEpochMilli(store.file().toFile().lastModified());
        boolean fresh =
                !copies.isEmpty()
                        && !copies.getFirst().at().isBefore(changed)
                        && !copies.getFirst().at().isAfter(clock.instant());
        if (!fresh) {
            Outcome<Copy> copy = take(store);
            if (copy instanceof Outcome.Refused<Copy>(Problem problem)) {
                log().log(Level.WARNING, "no backup: {0}", problem.code());
            }
        }
    }

    /// Takes a copy and removes all others of the rolling set; counts those removed.
    public Outcome<Integer> replaceAll(Store store) {
        return take(store)
                .map(
                        fresh -> {
                            int removed = 0;
                            for (Copy copy : list(store.file())) {
                                if (!copy.path().equals(fresh.path())) {
                                    remove(copy.path());
                                    removed += Files.exists(copy.path()) ? 0 : 1;
                                }
                            }
                            return removed;
                        });
    }

    /// Takes a copy under a name.
    public Outcome<Copy> copy(Store store, Path target) {
        return copy(store::copyTo, target);
    }

    private Outcome<Copy> copy(Copying copying, Path target) {
        try {
            Path unfinished = OwnFiles.unfinished(target);
            try {
                copying.to(unfinished);
                verify(unfinished);
                OwnFiles.finish(unfinished, target);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return Outcome.done(new Copy(target, clock.instant()));
        } catch (IOException | SQLException e) {
            log().log(Level.FINE, "no copy", e);
            return Outcome.refused("store.backup-failed", target);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    public static List<Copy> list(Path file) {
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(f -> copy(f).stream())
                    .sorted(Comparator.comparing(Copy::at).reversed())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Checks every page and every reference of a copy.
    static void verify(Path copy) throws SQLException {
        try (Connection connection = Sqlite.frozen(copy)) {
            String complaint = Examination.integrity(connection);
            if (!"ok".equals(complaint)) {
                throw new SQLException(complaint);
            }
        }
    }

    private static Optional<Copy> copy(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".peermortem")) {
            return Optional.empty();
        }
        try {
            String stamp = name.substring(0, name.indexOf('.'));
            return Optional.of(new Copy(file, Instant.from(NAME.parse(stamp))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void thinOut(Path file, Instant now) {
        Set<Instant> kept = new HashSet<>();
        List<Path> superfluous = new ArrayList<>();
        List<Copy> copies = list(file);
        for (Copy copy : copies) {
            boolean newestOfHour =
                    copy.at().isAfter(now.minus(HOURS, ChronoUnit.HOURS))
                            && kept.add(copy.at().truncatedTo(ChronoUnit.HOURS).plusNanos(1));
            boolean newestOfDay =
                    copy.at().isAfter(now.minus(DAYS, ChronoUnit.DAYS))
                            && kept.add(copy.at().truncatedTo(ChronoUnit.DAYS));
            if (!newestOfHour && !newestOfDay && copies.indexOf(copy) >= NEWEST) {
                superfluous.add(copy.path());
            }
        }
        for (Path path : superfluous) {
            remove(path);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log().log(Level.FINE, "an old backup stays", e);
        }
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return Logger.getLogger(Backups.class.getName());
    }
}
