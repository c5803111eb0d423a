package peermortem.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// One open SQLite file. All writing happens on one thread of its own, one transaction at a time;
/// reading has its own connection. SQLite's errors surface as `ProblemException`.
public final class Store implements AutoCloseable {
    private final FileMark place;
    private final Path file;
    private final boolean readOnly;
    private final List<Problem> notices;
    private final Handle reader;
    private final @Nullable Writer writer;
    private final @Nullable OpenMark mark;
    private final ReentrantLock reading = new ReentrantLock();
    private final Changes changes = new Changes();
    private boolean closed;

    Store(
            FileMark place,
            Handle reader,
            @Nullable Handle writer,
            @Nullable OpenMark mark,
            List<Problem> notices) {
        this.place = place;
        this.file = place.file();
        this.reader = reader;
        this.writer = writer == null ? null : new Writer(place, writer, changes);
        this.mark = mark;
        this.readOnly = writer == null;
        this.notices = List.copyOf(notices);
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
        reading.lock();
        try {
            demandOpen();
            return reader.inTransaction(h -> work.apply(new Session(h)));
        } catch (RuntimeException e) {
            throw StoreProblems.of(file, e);
        } finally {
            reading.unlock();
        }
    }

    /// Counts up whenever another connection, this store's own writer included, changes the file.
    public long dataVersion() {
        reading.lock();
        try {
            demandOpen();
            return Prepared.dataVersion(reader);
        } catch (RuntimeException e) {
            throw StoreProblems.of(file, e);
        } finally {
            reading.unlock();
        }
    }

    private void demandOpen() {
        if (closed) {
            throw new ProblemException(Problem.of("store.closed", file));
        }
    }

    /// Writes in one transaction and waits until it is durable.
    public <T> T write(Function<Session, T> work) {
        return done(later(work));
    }

    /// The same where only the reviews of one submission change.
    public <T> T write(SubmissionId reviewed, Function<Session, T> work) {
        return done(later(reviewed, work));
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
        return later(work, changes::everything);
    }

    /// The same where only the reviews of one submission change.
    public <T> CompletableFuture<T> later(SubmissionId reviewed, Function<Session, T> work) {
        return later(work, () -> changes.reviews(reviewed));
    }

    public Changes changes() {
        return changes;
    }

    private <T> CompletableFuture<T> later(Function<Session, T> work, Runnable written) {
        return writer == null
                ? CompletableFuture.failedFuture(
                        new ProblemException(Problem.of("store.read-only", file)))
                : writer.later(work, written);
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
        if (!place.inPlace()) {
            copyOpen(target);
            return;
        }
        try (Connection connection = readOnly ? Sqlite.frozen(file) : Sqlite.reader(file)) {
            Sqlite.copy(connection, target);
        }
    }

    private void copyOpen(Path target) throws SQLException {
        reading.lock();
        try {
            Sqlite.copy(reader.getConnection(), target);
        } finally {
            reading.unlock();
        }
    }

    /// The first complaint of SQLite about pages and references, or "ok".
    String integrity() {
        reading.lock();
        try {
            return Examination.integrity(reader.getConnection());
        } catch (SQLException e) {
            throw StoreProblems.of(file, e);
        } finally {
            reading.unlock();
        }
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
        closeReader();
        if (writer != null) {
            writer.disconnect();
        }
        if (mark != null) {
            mark.close();
        }
    }

    /// After whatever is being read; what comes later is told that the file is closed.
    private void closeReader() {
        reading.lock();
        try {
            closed = true;
            reader.close();
        } finally {
            reading.unlock();
        }
    }

    static Handle handle(Connection connection) {
        Jdbi jdbi = Jdbi.create(() -> connection);
        jdbi.setStatementBuilderFactory(Prepared::new);
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(new NamedParameters());
        return jdbi.open();
    }
}
