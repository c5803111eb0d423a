package peermortem.store;

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
        Link reader,
        @Nullable Link writer,
        @Nullable OpenMark mark,
        String identity,
        int turn)
        implements AutoCloseable {
    static Access of(
            FileMark place,
            FileKind kind,
            Connection reader,
            @Nullable Connection writer,
            @Nullable OpenMark mark) {
        Link reading = new Link(reader);
        Link writing = writer == null ? null : new Link(writer);
        return new Access(place, reading, writing, mark, identity(reading, kind), 0);
    }

    private static String identity(Link reader, FileKind kind) {
        try {
            return Prepared.text(reader, kind.identity()).orElse("");
        } catch (IllegalStateException e) {
            log().log(Level.FINE, "a newer file keeps it elsewhere", e);
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

    Link writing() {
        return Objects.requireNonNull(writer, "read-only");
    }

    /// Another number whenever somebody else has changed the file since, or it was opened anew.
    long dataVersion(Link of) {
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
            log().log(Level.FINE, "a lost connection cannot be closed", e);
        }
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return Logger.getLogger(Access.class.getName());
    }
}
