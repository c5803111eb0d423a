package peermortem.store;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/// One open SQLite file. All writing happens on one thread of its own, one transaction at a time;
/// reading has its own connection. SQLite's errors surface as `ProblemException`.
public final class Store implements AutoCloseable {
    private final Path file;
    private final boolean readOnly;
    private final List<Problem> notices;
    private final Way way;
    private final @Nullable Writer writer;
    private final Changes changes = new Changes();

    Store(Access access, List<Problem> notices) {
        this.file = access.place().file();
        this.readOnly = access.readOnly();
        this.way = new Way(access);
        this.writer = readOnly ? null : new Writer(way, file, changes);
        this.notices = List.copyOf(notices);
    }

    /// Says how the file is opened again once its drive is back.
    Store openedAgainBy(Supplier<Outcome<Store>> opening) {
        way.openedAgainBy(opening);
        return this;
    }

    Way way() {
        return way;
    }

    /// Makes a new, empty file; refuses where there is one or the folder cannot be written to.
    public static Outcome<Store> create(Path file, FileKind kind) {
        if (Files.exists(file)) {
            return Outcome.refused("store.exists", file);
        }
        try {
            OwnFiles.create(file);
        } catch (IOException e) {
            return Outcome.refused("store.not-writable", file);
        }
        return begin(file, kind);
    }

    /// Makes an empty file one of this kind.
    public static Outcome<Store> begin(Path empty, FileKind kind) {
        return Opening.begin(empty, kind.schema());
    }

    /// Opens a file and brings its schema up to date; a newer one opens read-only.
    public static Outcome<Store> open(Path file, FileKind kind) {
        return Opening.open(file, kind.schema());
    }

    /// Opens a file from somebody else for reading only, after a strict examination.
    public static Outcome<Store> openUntrusted(Path file, FileKind kind) {
        return Opening.openUntrusted(file, kind);
    }

    public Path file() {
        return file;
    }

    public boolean readOnly() {
        return readOnly;
    }

    public List<Problem> notices() {
        return notices;
    }

    /// Reads in one transaction, so that all of it is of one moment.
    public <T> T read(Function<Session, T> work) {
        return way.read(a -> a.reader().reading(() -> work.apply(new Session(a.reader()))));
    }

    /// Reads several times with nobody else's reading in between. Whoever keeps what was read must
    /// do so in here rather than under a lock of its own: a thread that reads may ask for it.
    public <T> T reading(Supplier<T> work) {
        return way.read(access -> work.get());
    }

    /// Counts up whenever another connection, this store's own writer included, changes the file.
    public long dataVersion() {
        return way.read(a -> a.dataVersion(a.reader()));
    }

    /// Writes in one transaction and waits until it is durable.
    public <T> T write(Function<Session, T> work) {
        return done(later(work));
    }

    /// The same where only this changes.
    public <T> T write(Changed changed, Function<Session, T> work) {
        return done(later(changed, work));
    }

    private <T> T done(CompletableFuture<T> writing) {
        try {
            return writing.join();
        } catch (CompletionException e) {
            throw StoreProblems.of(file, e.getCause() == null ? e : e.getCause());
        }
    }

    /// Writes in one transaction, after those that wait already.
    public <T> CompletableFuture<T> later(Function<Session, T> work) {
        return later(work, () -> {}, changes::everything);
    }

    /// The same where only this changes. It is noted before it is written as well: who sees the
    /// file changed a moment before that is noted would have to take it for everything.
    public <T> CompletableFuture<T> later(Changed changed, Function<Session, T> work) {
        Runnable note = () -> changes.only(changed);
        return later(work, note, note);
    }

    public Changes changes() {
        return changes;
    }

    private <T> CompletableFuture<T> later(
            Function<Session, T> work, Runnable before, Runnable written) {
        return writer == null
                ? CompletableFuture.failedFuture(
                        new ProblemException(Problem.of("store.read-only", file)))
                : writer.later(work, before, written);
    }

    /// Soon knows of changes by other programs that came after the last one of this store.
    public void lookAround() {
        if (writer != null) {
            writer.lookAround();
        }
    }

    /// Has something done before the first transaction, for instance a backup. It is done on the
    /// writing thread: with [#prepare()], else when there is something to write, at the latest on
    /// closing. Opening a large file need not wait for it.
    public void beforeWriting(Runnable work) {
        if (writer != null) {
            writer.beforeWriting(work);
        }
    }

    /// Does what has to be done before writing, and says what speaks against it.
    public CompletableFuture<Optional<Problem>> prepare() {
        return writer == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : writer.prepare();
    }

    /// Copies the file, as it is now, to a new one; the copy is a whole database of its own. Works
    /// even where the file itself was deleted.
    void copyTo(Path target) throws SQLException {
        way.findAgain();
        if (!way.access().place().inPlace()) {
            copy(way, target);
            return;
        }
        try (Connection connection = readOnly ? Sqlite.frozen(file) : Sqlite.reader(file)) {
            Sqlite.copy(connection, target);
        }
    }

    private static void copy(Way open, Path target) {
        open.read(
                access -> {
                    try {
                        Sqlite.copy(access.reader().connection(), target);
                        return target;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /// The first complaint of SQLite about pages and references, or "ok".
    String integrity() {
        return way.read(
                access -> {
                    try {
                        return Examination.integrity(access.reader().connection());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /// What kind of file this is; empty where it is none of ours.
    public static Optional<FileKind> kind(Path file) {
        return Opening.kind(file);
    }

    /// True while another window has the file open.
    public static boolean openElsewhere(Path file) {
        try (OpenMark mark = OpenMark.on(file)) {
            return mark != null && !mark.alone();
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
        way.close();
    }
}
