package peermortem.store;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Opens files after looking at what they are: not SQLite, somebody else's, newer, damaged, or with
/// a schema that is not ours. Nothing is written to a file before that.
final class Opening {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /// In bytes; the pages of larger files are examined after they were shown, before they are
    /// written to.
    private static final long LARGE = 1L << 20;

    private Opening() {}

    /// Opens a file; an older one is backed up and brought up to the schema's version. Where its
    /// drive goes and comes back, it is opened anew.
    static Outcome<Store> open(Path file, Schema schema) {
        return once(file, schema).map(store -> store.openedAgainBy(() -> once(file, schema)));
    }

    private static Outcome<Store> once(Path file, Schema schema) {
        return guarded(
                file,
                () -> {
                    int version = look(file, schema.kind());
                    if (version > schema.version()) {
                        return newer(file, schema.kind());
                    }
                    if (Files.isWritable(file) && Files.isWritable(folder(file))) {
                        return writable(file, schema);
                    }
                    if (version < schema.version()) {
                        throw new ProblemException(Problem.of("store.older", file));
                    }
                    Connection connection = Sqlite.frozen(file);
                    return readOnly(
                            file,
                            schema.kind(),
                            connection,
                            () -> Examination.strict(connection, file, schema),
                            List.of(Problem.of("store.read-only", file)));
                });
    }

    /// Makes an empty file one of a kind.
    static Outcome<Store> begin(Path empty, Schema schema) {
        return guarded(
                empty,
                () -> {
                    if (Files.size(empty) > 0) {
                        throw new ProblemException(Problem.of("store.exists", empty));
                    }
                    return writable(empty, schema);
                });
    }

    static Outcome<Store> openUntrusted(Path file, FileKind kind) {
        return switch (examined(file, kind)) {
            case Outcome.Refused<Store>(Problem problem)
                    when kind == FileKind.PACKET && problem.code().equals("store.damaged-file") ->
                    Outcome.refused("packet.damaged", file); // nobody has a backup of a letter
            case Outcome<Store> other -> other;
        };
    }

    private static Outcome<Store> examined(Path file, FileKind kind) {
        return guarded(
                file,
                () -> {
                    Schema schema = kind.schema();
                    int version = look(file, kind);
                    if (version > schema.version()) {
                        throw new ProblemException(Problem.of("packet.newer", file));
                    }
                    Connection connection = Sqlite.frozen(file);
                    return readOnly(
                            file,
                            kind,
                            connection,
                            () -> Examination.strict(connection, file, schema.of(version)),
                            List.of());
                });
    }

    /// A newer class file can be looked at; a newer packet cannot be answered.
    private static Store newer(Path file, FileKind kind) throws SQLException, IOException {
        if (kind == FileKind.PACKET) {
            throw new ProblemException(Problem.of("packet.newer", file));
        }
        Connection connection = Sqlite.frozen(file);
        return readOnly(
                file,
                kind,
                connection,
                () -> Examination.newer(connection, file),
                List.of(Problem.of("store.newer", file)));
    }

    /// The schema version of a file of this kind.
    private static int look(Path file, FileKind kind) throws IOException, SQLException {
        Examination.size(file, kind);
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(MAGIC.length);
        }
        if (!Arrays.equals(head, MAGIC)) {
            throw notOurs(file, kind);
        }
        try (Connection connection = Sqlite.frozen(file)) {
            if (Migrations.applicationId(connection) != kind.applicationId()) {
                throw notOurs(file, kind);
            }
            return Migrations.version(connection);
        }
    }

    static Optional<FileKind> kind(Path file) {
        return Arrays.stream(FileKind.values()).filter(k -> is(file, k)).findFirst();
    }

    private static boolean is(Path file, FileKind kind) {
        try {
            return Files.isRegularFile(file) && look(file, kind) >= 0;
        } catch (IOException | SQLException | ProblemException e) {
            return false;
        }
    }

    private static ProblemException notOurs(Path file, FileKind kind) {
        String code =
                switch (kind) {
                    case CLASS_FILE -> "store.not-ours";
                    case PACKET -> "packet.not-ours";
                };
        return new ProblemException(Problem.of(code, file));
    }

    private static Store writable(Path file, Schema schema) throws IOException, SQLException {
        boolean packet = schema.kind() == FileKind.PACKET;
        Place place = packet ? Place.LOCAL : Place.of(file);
        Connection reader = Sqlite.reader(file);
        OpenMark mark = OpenMark.on(file);
        try {
            boolean large =
                    Files.size(file) > LARGE && Migrations.version(reader) == schema.version();
            if (large) {
                Examination.schema(reader, file, schema);
            } else {
                upToDate(reader, file, schema);
            }
            Connection writer = Sqlite.writer(file, packet || place != Place.LOCAL);
            try {
                Migrations.migrate(writer, schema);
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
            Store store =
                    new Store(
                            Access.of(FileMark.of(file), schema.kind(), reader, writer, mark),
                            notices(file, place, mark == null || mark.alone()));
            if (large) {
                store.beforeWriting(() -> Examination.pages(file));
            }
            return store;
        } catch (SQLException | IOException | RuntimeException e) {
            reader.close();
            if (mark != null) {
                mark.close();
            }
            throw e;
        }
    }

    /// Examines a file by the schema of its own version, and keeps a copy of an older class file.
    private static void upToDate(Connection reader, Path file, Schema schema) throws SQLException {
        int version = Migrations.version(reader);
        if (version == 0 && Migrations.schema(reader).isEmpty()) {
            return;
        }
        Examination.strict(reader, file, schema.of(version));
        if (version < schema.version() && schema.kind() == FileKind.CLASS_FILE) {
            new Backups(Clock.systemUTC()).keep(reader, file).orThrow();
        }
    }

    private static List<Problem> notices(Path file, Place place, boolean alone) {
        List<Problem> notices = new ArrayList<>();
        if (!alone) {
            notices.add(Problem.of("store.open-elsewhere", file));
        }
        if (place != Place.LOCAL) {
            boolean synced = place == Place.SYNCED;
            notices.add(Problem.of(synced ? "store.synced-folder" : "store.network-folder", file));
        }
        return notices;
    }

    private interface Look {
        void run() throws SQLException;
    }

    private static Store readOnly(
            Path file,
            FileKind kind,
            Connection connection,
            Look examination,
            List<Problem> notices)
            throws SQLException, IOException {
        try {
            examination.run();
            return new Store(Access.of(FileMark.of(file), kind, connection, null, null), notices);
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private interface Work {
        Store run() throws IOException, SQLException;
    }

    private static Outcome<Store> guarded(Path file, Work work) {
        if (!Files.isRegularFile(file)) {
            return Outcome.refused("file.missing", file);
        }
        try {
            return Outcome.done(work.run());
        } catch (IOException e) {
            return Outcome.refused("file.unreadable", file);
        } catch (SQLException | RuntimeException e) {
            if (StoreProblems.of(file, e) instanceof ProblemException problem) {
                return new Outcome.Refused<>(problem.problem());
            }
            throw new IllegalStateException(e);
        }
    }
}
