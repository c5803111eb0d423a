package peermortem.store;

import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Keeps the statements of one connection: preparing one takes longer than writing a tick. A
/// statement at work is not in the map, so that the same words can be run within it.
final class Prepared extends DefaultStatementBuilder {
    private static final int KEPT = 100;
    private final Connection connection;
    private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    Prepared(Connection connection) {
        this.connection = connection;
    }

    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /// Runs one statement as it is, without what Jdbi does around it.
    static <T> T run(Link link, String sql, Work<T> work) {
        Prepared prepared = link.prepared();
        try {
            PreparedStatement statement = prepared.take(sql);
            try {
                return work.with(statement);
            } finally {
                prepared.giveBack(sql, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Link link, String sql) {
        run(link, sql, PreparedStatement::execute);
    }

    /// Changes rows; gives how many.
    static int update(Link link, String sql, @Nullable Object... values) {
        return run(
                link,
                sql,
                statement -> {
                    bind(statement, values);
                    return statement.executeUpdate();
                });
    }

    /// Adds a row and gives its number.
    static long insert(Link link, String sql, @Nullable Object... values) {
        update(link, sql, values);
        return run(
                link,
                "SELECT last_insert_rowid()",
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    /// The rows of a query that starting waits for, or that has very many; values come in order.
    static <T> List<T> list(Link link, String sql, Row<T> make, Object... values) {
        List<T> all = new ArrayList<>();
        each(link, sql, row -> all.add(make.of(row)), values);
        return all;
    }

    static void each(Link link, String sql, EachRow row, Object... values) {
        run(
                link,
                sql,
                statement -> {
                    bind(statement, values);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            row.take(rows);
                        }
                    }
                    return true;
                });
    }

    /// The first value of the first row.
    static Optional<String> text(Link link, String sql, Object... values) {
        return run(
                link,
                sql,
                statement -> {
                    bind(statement, values);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.ofNullable(row.getString(1))
                                : Optional.empty();
                    }
                });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /// Another number whenever another connection has changed the file.
    static long dataVersion(Link link) {
        return run(
                link,
                "PRAGMA data_version",
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    private PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    private void giveBack(String sql, PreparedStatement statement) throws SQLException {
        try {
            statement.clearParameters();
        } catch (SQLException e) {
            statement.close(); // it failed, and the driver has let it go
            return;
        }
        PreparedStatement twin = idle.put(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > KEPT) {
            idle.pollFirstEntry().getValue().close();
        }
    }

    @Override
    public PreparedStatement create(Connection same, String sql, StatementContext context)
            throws SQLException {
        return take(sql);
    }

    @Override
    public void close(Connection same, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared) {
            giveBack(sql, prepared);
        } else {
            super.close(same, sql, statement);
        }
    }

    @Override
    public void close(Connection same) {
        idle.clear(); // closed with the connection
    }
}
