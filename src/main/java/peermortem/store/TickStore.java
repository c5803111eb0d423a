package peermortem.store;

import org.jdbi.v3.core.Handle;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;

import tools.jackson.core.type.TypeReference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The ticks of one reviewer on one submission, a row each. What somebody waits for at each key is
/// run without Jdbi.
public final class TickStore {
    private static final String TOUCH =
            "UPDATE review SET changed_at = ? WHERE submission = ? AND reviewer = ? AND"
                    + " submitted_at IS NULL RETURNING reopened";
    private static final String FIND =
            "SELECT item, verdict, reason, passages FROM tick WHERE submission = ? AND reviewer = ?"
                    + " AND item = ?";
    private static final String PUT =
            """
            INSERT INTO tick VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET verdict = excluded.verdict,
                reason = excluded.reason, passages = excluded.passages, at = excluded.at
            """;

    private static final String NONE = "[]";

    /// Ticks without reason and passages, one object for all: a class has hundreds of thousands.
    private static final Map<String, Tick> BARE = new ConcurrentHashMap<>();

    private final Handle handle;

    TickStore(Handle handle) {
        this.handle = handle;
    }

    /// A review that may be changed; `reopened` where it had been submitted once.
    public record Draft(boolean reopened) {}

    /// Marks a draft as changed at this moment; empty where there is none.
    public Optional<Draft> touch(SubmissionId submission, PersonId reviewer, Instant now) {
        return Prepared.run(
                handle,
                TOUCH,
                statement -> {
                    statement.setString(1, now.toString());
                    key(statement, 2, submission, reviewer);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Draft(row.getInt(1) != 0))
                                : Optional.empty();
                    }
                });
    }

    /// The tick as it is; an open one where there is none yet.
    public Tick find(SubmissionId submission, PersonId reviewer, ItemId item) {
        return Prepared.run(
                handle,
                FIND,
                statement -> {
                    key(statement, 1, submission, reviewer);
                    statement.setString(3, item.value());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? tick(row) : Tick.open(item);
                    }
                });
    }

    public void put(SubmissionId submission, PersonId reviewer, Tick tick, Instant now) {
        Prepared.run(
                handle,
                PUT,
                statement -> {
                    key(statement, 1, submission, reviewer);
                    statement.setString(3, tick.item().value());
                    statement.setString(4, tick.verdict().name());
                    statement.setString(5, tick.reason());
                    statement.setString(6, passages(tick));
                    statement.setString(7, now.toString());
                    return statement.executeUpdate();
                });
    }

    private static void key(
            PreparedStatement statement, int from, SubmissionId submission, PersonId reviewer)
            throws SQLException {
        statement.setString(from, submission.value());
        statement.setString(from + 1, reviewer.value());
    }

    static Tick tick(ResultSet row) throws SQLException {
        String item = row.getString("item");
        TickVerdict verdict = TickVerdict.valueOf(row.getString("verdict"));
        Tick bare =
                BARE.computeIfAbsent(
                        verdict + " " + item,
                        key -> new Tick(ItemId.of(item), verdict, "", List.of()));
        String reason = row.getString("reason");
        String passages = row.getString("passages");
        return reason.isEmpty() && passages.equals(NONE)
                ? bare
                : new Tick(bare.item(), verdict, reason, passages(passages));
    }

    private static String passages(Tick tick) {
        return tick.passages().isEmpty() ? NONE : Json.write(tick.passages());
    }

    private static List<Span> passages(String json) {
        return json.equals(NONE) ? List.of() : Json.read(json, new TypeReference<>() {});
    }
}
