package peermortem.store;

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
    private static final String DRAFT =
            """
            SELECT r.reopened, t.item, t.verdict, t.reason, t.passages FROM review r LEFT JOIN tick t
                ON t.submission = r.submission AND t.reviewer = r.reviewer AND t.item = ?
            WHERE r.submission = ? AND r.reviewer = ? AND r.submitted_at IS NULL
            """;
    private static final String VERDICT =
            """
            INSERT INTO tick SELECT submission, reviewer, ?, ?, '', '[]', ? FROM review
            WHERE submission = ? AND reviewer = ? AND submitted_at IS NULL AND NOT reopened
            ON CONFLICT DO UPDATE SET verdict = excluded.verdict, at = excluded.at
            """;
    private static final String PUT =
            """
            INSERT INTO tick VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET verdict = excluded.verdict,
                reason = excluded.reason, passages = excluded.passages, at = excluded.at
            """;

    private static final String NONE = "[]";

    /// Ticks without reason and passages, one object for all: a class has hundreds of thousands.
    private static final Map<String, Tick> BARE = new ConcurrentHashMap<>();

    private final Link link;

    TickStore(Link link) {
        this.link = link;
    }

    /// A review that may be changed, and one tick of it as it is; `reopened` where it had been
    /// submitted once.
    public record Draft(boolean reopened, Tick tick) {}

    /// Empty where there is no draft.
    public Optional<Draft> draft(SubmissionId submission, PersonId reviewer, ItemId item) {
        return Prepared.run(
                link,
                DRAFT,
                statement -> {
                    statement.setString(1, item.value());
                    key(statement, 2, submission, reviewer);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(draft(row, item)) : Optional.empty();
                    }
                });
    }

    private static Draft draft(ResultSet row, ItemId item) throws SQLException {
        boolean reopened = row.getInt(1) != 0;
        boolean known = row.getString(2) != null;
        return new Draft(reopened, known ? tick(row) : Tick.open(item));
    }

    /// What happens at most keys, in one statement. False, and nothing is changed, where there is
    /// no draft or it had been submitted once.
    public boolean putVerdict(
            SubmissionId submission,
            PersonId reviewer,
            ItemId item,
            TickVerdict verdict,
            Instant now) {
        return Prepared.run(
                link,
                VERDICT,
                statement -> {
                    statement.setString(1, item.value());
                    statement.setString(2, verdict.name());
                    statement.setString(3, now.toString());
                    key(statement, 4, submission, reviewer);
                    return statement.executeUpdate() > 0;
                });
    }

    /// That a review changed with it is what the tick's own time says.
    public void put(SubmissionId submission, PersonId reviewer, Tick tick, Instant now) {
        Prepared.run(
                link,
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
