package peermortem.store;

import org.jdbi.v3.core.Handle;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Opens files after looking at what they are: not SQLite, somebody else's, newer, or with a schema
/// that is not ours.
final class Opening {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    static final long LARGEST_PACKET = 256L << 20;

    private Opening() {}

    static Outcome<Store> open(Path file, FileKind kind) {
        try {
            if (!Files.isRegularFile(file)) {
                return Outcome.refused("file.missing", file);
            }
            boolean fresh = Files.size(file) == 0;
            if (!fresh) {
                Outcome<Integer> version = look(file, kind);
                if (version instanceof Outcome.Refused<Integer>(Problem problem)) {
                    return new Outcome.Refused<>(problem);
                }
                if (version.orThrow() > kind.version()) {
                    return readOnly(file, Problem.of("store.newer", file));
                }
                if (!Files.isWritable(file) || !Files.isWritable(folder(file))) {
                    return readOnly(file, Problem.of("store.read-only", file));
                }
            }
            return Outcome.done(writable(file, kind));
        } catch (IOException e) {
            return Outcome.refused("file.unreadable", file);
        } catch (SQLException | RuntimeException e) {
            return problem(file, e);
        }
    }

    static Outcome<Store> openUntrusted(Path file, FileKind kind) {
        try {
            if (!Files.isRegularFile(file)) {
                return Outcome.refused("file.missing", file);
            }
            if (Files.size(file) > LARGEST_PACKET) {
                return Outcome.refused("packet.too-large", file);
            }
            Outcome<Integer> version = look(file, kind);
            if (version instanceof Outcome.Refused<Integer>(Problem problem)) {
                return new Outcome.Refused<>(problem);
            }
            if (version.orThrow() > kind.version()) {
                return Outcome.refused("packet.newer", file);
            }
            Connection connection = Sqlite.frozen(file);
            Examination.strict(connection, file, kind);
            return Outcome.done(new Store(file, Store.handle(connection), null, null, List.of()));
        } catch (IOException e) {
            return Outcome.refused("file.unreadable", file);
        } catch (SQLException | RuntimeException e) {
            return problem(file, e);
        }
    }

    /// The schema version of a file of this kind.
    private static Outcome<Integer> look(Path file, FileKind kind)
            throws IOException, SQLException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(MAGIC.length);
        }
        if (!Arrays.equals(head, MAGIC)) {
            return refusedAs(file, kind);
        }
        try (Connection connection = Sqlite.frozen(file)) {
            int id = Migrations.applicationId(connection);
            return id == kind.applicationId()
                    ? Outcome.done(Migrations.version(connection))
                    : refusedAs(file, kind);
        }
    }

    static Optional<FileKind> kind(Path file) {
        return Arrays.stream(FileKind.values()).filter(k -> is(file, k)).findFirst();
    }

    private static boolean is(Path file, FileKind kind) {
        try {
            return Files.isRegularFile(file) && look(file, kind) instanceof Outcome.Done<Integer>;
        } catch (IOException | SQLException e) {
            return false;
        }
    }

    private static <T> Outcome<T> refusedAs(Path file, FileKind kind) {
        return switch (kind) {
            case CLASS_FILE -> Outcome.refused("store.not-ours", file);
            case PACKET -> Outcome.refused("packet.not-ours", file);
        };
    }

    private static Store writable(Path file, FileKind kind) throws SQLException {
        Place place = kind == FileKind.PACKET ? Place.LOCAL : Place.of(file);
        boolean oneFile = kind == FileKind.PACKET || place != Place.LOCAL;
        List<Problem> notices = new ArrayList<>();
        OpenMark mark = OpenMark.on(file);
        if (mark != null && !mark.alone()) {
            notices.add(Problem.of("store.open-elsewhere", file));
        }
        if (place != Place.LOCAL) {
            notices.add(
                    Problem.of(
                            place == Place.SYNCED ? "store.synced-folder" : "store.network-folder",
                            file));
        }
        Connection writer = Sqlite.writer(file, oneFile);
        try {
            Migrations.migrate(writer, kind);
            if (kind == FileKind.PACKET) {
                Examination.strict(writer, file, kind);
            } else {
                Examination.schema(writer, file, kind);
            }
            Handle reader = Store.handle(Sqlite.reader(file));
            return new Store(file, reader, Store.handle(writer), mark, notices);
        } catch (SQLException | RuntimeException e) {
            writer.close();
            if (mark != null) {
                mark.close();
            }
            throw e;
        }
    }

    private static Outcome<Store> readOnly(Path file, Problem notice) throws SQLException {
        Handle reader = Store.handle(Sqlite.frozen(file));
        return Outcome.done(new Store(file, reader, null, null, List.of(notice)));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private static Outcome<Store> problem(Path file, Exception e) {
        if (StoreProblems.of(file, e) instanceof ProblemException problem) {
            return new Outcome.Refused<>(problem.problem());
        }
        throw new IllegalStateException(e);
    }
}
