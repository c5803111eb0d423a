package peermortem.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The way to one open file: where it lies, the connections to it, and the mark beside it. Without
/// a writer it is read-only. `identity` tells one class or packet from all others, and is empty
/// where nobody can say; `turn` counts how often the way was lost.
record Access(
        FileMark place,
        Handle reader,
        @Nullable Handle writer,
        @Nullable OpenMark mark,
        String identity,
        int turn)
        implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Access.class.getName());

    /// The connection that the next handle of this thread leads over.
    private static final ThreadLocal<Connection> NEXT = new ThreadLocal<>();

    /// One for all: finding out what it can bind and map takes longer than opening a file.
    private static final Jdbi JDBI = jdbi();

    static Access of(
            FileMark place,
            FileKind kind,
            Connection reader,
            @Nullable Connection writer,
            @Nullable OpenMark mark) {
        Handle reading = handle(reader);
        Handle writing = writer == null ? null : handle(writer);
        return new Access(place, reading, writing, mark, identity(reading, kind), 0);
    }

    static Handle handle(Connection connection) {
        NEXT.set(connection);
        try {
            return JDBI.open();
        } finally {
            NEXT.remove();
        }
    }

    private static Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(NEXT::get);
        jdbi.setStatementBuilderFactory(Prepared::new);
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(new NamedParameters());
        return jdbi;
    }

    private static String identity(Handle reader, FileKind kind) {
        try {
            return reader.createQuery(kind.identity()).mapTo(String.class).findOne().orElse("");
        } catch (JdbiException e) {
            LOG.log(Level.FINE, "a newer file keeps it elsewhere", e);
            return "";
        }
    }

    /// True where another way leads to the same class or packet.
    boolean leadsToSame(Access other) {
        return !identity.isEmpty() && identity.equals(other.identity);
    }

    Access after(Access lost) {
        return new Access(place, reader, writer, mark, identity, lost.turn + 1);
    }

    boolean readOnly() {
        return writer == null;
    }

    Handle writing() {
        return Objects.requireNonNull(writer, "read-only");
    }

    /// Another number whenever somebody else has changed the file since, or it was opened anew.
    long dataVersion(Handle of) {
        return ((long) turn << Integer.SIZE) + Prepared.dataVersion(of);
    }

    @Override
    public void close() {
        reader.close();
        if (writer != null) {
            writer.close();
        }
        if (mark != null) {
            mark.close();
        }
    }

    /// Closes connections that may be dead already.
    void abandon() {
        try {
            close();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "a lost connection cannot be closed", e);
        }
    }
}
