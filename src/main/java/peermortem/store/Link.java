package peermortem.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/// One connection to an open file, with its prepared statements. What runs by [Prepared] does
/// without Jdbi, which is set up when it is first asked for: that takes longer than opening a file.
final class Link implements AutoCloseable {
    private final Connection connection;
    private final Prepared prepared;
    private @Nullable Handle handle;
    private boolean inTransaction;

    Link(Connection connection) {
        this.connection = connection;
        this.prepared = new Prepared(connection);
    }

    Connection connection() {
        return connection;
    }

    Prepared prepared() {
        return prepared;
    }

    Query createQuery(String sql) {
        return handle().createQuery(sql);
    }

    Update createUpdate(String sql) {
        return handle().createUpdate(sql);
    }

    private Handle handle() {
        Handle known = handle;
        if (known == null) {
            known = OfJdbi.handle(this);
            handle = known;
        }
        return known;
    }

    /// Reads at one moment of the file; within such a reading it is the same moment.
    <T> T reading(Supplier<T> work) {
        if (inTransaction) {
            return work.get();
        }
        Prepared.run(this, "BEGIN");
        inTransaction = true;
        try {
            T result = work.get();
            Prepared.run(this, "COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            rollback(e);
            throw e;
        } finally {
            inTransaction = false;
        }
    }

    void rollback(Throwable cause) {
        try {
            Prepared.run(this, "ROLLBACK");
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        prepared.close(connection);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One for all links: finding out what it can bind and map takes a while.
    private static final class OfJdbi {
        /// The link that the next handle of this thread belongs to.
        private static final ThreadLocal<Link> NEXT = new ThreadLocal<>();

        private static final Jdbi JDBI = jdbi();

        private static Jdbi jdbi() {
            Jdbi jdbi = Jdbi.create(() -> NEXT.get().connection);
            jdbi.setStatementBuilderFactory(connection -> NEXT.get().prepared);
            jdbi.getConfig(SqlStatements.class)
                    .setTemplateEngine(TemplateEngine.NOP)
                    .setSqlParser(new NamedParameters());
            return jdbi;
        }

        static Handle handle(Link link) {
            NEXT.set(link);
            try {
                return JDBI.open();
            } finally {
                NEXT.remove();
            }
        }
    }
}
