package peermortem.store;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Reads optional and dated columns.
final class Columns {
    private Columns() {}

    /// A moment as SQL compares it. As text, half a second past eight comes before eight, since a
    /// dot sorts before the Z.
    static String inOrder(String moment) {
        return "rtrim(" + moment + ", 'Z')";
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Instant::parse);
    }

    static @Nullable String orNull(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
