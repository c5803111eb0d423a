package peermortem.store;

import peermortem.domain.Appeal;
import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Rating;
import peermortem.domain.Release;
import peermortem.domain.Ruled;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Decisions in the order in which they were made, releases, appeals, and ratings of reviews.
public final class DecisionStore {
    private final Link link;

    DecisionStore(Link link) {
        this.link = link;
    }

    public void add(Ruled ruled) {
        Decision decision = ruled.decision();
        link.createUpdate(
                        """
                        INSERT INTO decision (submission, item, met, reason, by, at, audited)
                        VALUES (:submission, :item, :met, :reason, :by, :at, :audited)
                        """)
                .bind("submission", decision.submission().value())
                .bind("item", decision.item().value())
                .bind("met", decision.met() ? 1 : 0)
                .bind("reason", decision.reason())
                .bind("by", decision.by().value())
                .bind("at", decision.at().toString())
                .bind("audited", ruled.audited() ? 1 : 0)
                .execute();
    }

    public List<Ruled> all() {
        return ruled("");
    }

    List<Ruled> of(SubmissionId submission) {
        return ruled("WHERE submission = ?", submission.value());
    }

    /// The decisions on the first submissions.
    List<Ruled> first(int submissions) {
        return ruled("WHERE " + First.of("submission"), submissions);
    }

    private List<Ruled> ruled(String where, Object... values) {
        return Prepared.list(
                link,
                "SELECT * FROM decision " + where + " ORDER BY number",
                row ->
                        new Ruled(
                                new Decision(
                                        SubmissionId.of(row.getString("submission")),
                                        ItemId.of(row.getString("item")),
                                        row.getInt("met") != 0,
                                        row.getString("reason"),
                                        PersonId.of(row.getString("by")),
                                        Instant.parse(row.getString("at"))),
                                row.getInt("audited") != 0),
                values);
    }

    /// Takes an item's decisions away; what they were stays in the log.
    public void remove(SubmissionId submission, ItemId item) {
        link.createUpdate("DELETE FROM decision WHERE submission = :submission AND item = :item")
                .bind("submission", submission.value())
                .bind("item", item.value())
                .execute();
    }

    public void put(Release release) {
        link.createUpdate(
                        "INSERT OR REPLACE INTO release VALUES (:submission, :stage, :by, :at,"
                                + " :percent)")
                .bind("submission", release.submission().value())
                .bind("stage", release.stage().name())
                .bind("by", release.by().value())
                .bind("at", release.at().toString())
                .bind(
                        "percent",
                        release.percent().isPresent()
                                ? (Double) release.percent().getAsDouble()
                                : null)
                .execute();
    }

    public Map<SubmissionId, Release> releases() {
        return releases("ORDER BY submission");
    }

    Map<SubmissionId, Release> releases(SubmissionId submission) {
        return releases("WHERE submission = ?", submission.value());
    }

    /// The releases of the first submissions.
    Map<SubmissionId, Release> firstReleases(int submissions) {
        return releases("WHERE " + First.of("submission"), submissions);
    }

    private Map<SubmissionId, Release> releases(String which, Object... values) {
        Map<SubmissionId, Release> all = new LinkedHashMap<>();
        Prepared.each(
                link,
                "SELECT * FROM release " + which,
                row -> {
                    double percent = row.getDouble("percent");
                    OptionalDouble announced =
                            row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(percent);
                    SubmissionId submission = SubmissionId.of(row.getString("submission"));
                    all.put(
                            submission,
                            new Release(
                                    submission,
                                    Release.Stage.valueOf(row.getString("stage")),
                                    PersonId.of(row.getString("by")),
                                    Instant.parse(row.getString("at")),
                                    announced));
                },
                values);
        return all;
    }

    public void put(Appeal appeal) {
        link.createUpdate(
                        "INSERT OR IGNORE INTO appeal VALUES (:submission, :item, :quote,"
                                + " :argument, :at)")
                .bind("submission", appeal.submission().value())
                .bind("item", appeal.item().value())
                .bind("quote", appeal.quote())
                .bind("argument", appeal.argument())
                .bind("at", appeal.at().toString())
                .execute();
    }

    public List<Appeal> appeals() {
        return appeals("");
    }

    List<Appeal> appeals(SubmissionId submission) {
        return appeals("WHERE submission = ? ", submission.value());
    }

    private List<Appeal> appeals(String where, Object... values) {
        return Prepared.list(
                link,
                "SELECT * FROM appeal "
                        + where
                        + "ORDER BY "
                        + Columns.inOrder("at")
                        + ", submission, item",
                row ->
                        new Appeal(
                                SubmissionId.of(row.getString("submission")),
                                ItemId.of(row.getString("item")),
                                row.getString("quote"),
                                row.getString("argument"),
                                Instant.parse(row.getString("at"))),
                values);
    }

    /// Keeps what was said last.
    public void put(Rating rating) {
        link.createUpdate(
                        "INSERT INTO rating VALUES (:submission, :reviewer, :helpful, :at) ON"
                                + " CONFLICT DO UPDATE SET helpful = :helpful, at = :at WHERE "
                                + Columns.inOrder("at")
                                + " < "
                                + Columns.inOrder(":at"))
                .bind("submission", rating.submission().value())
                .bind("reviewer", rating.reviewer().value())
                .bind("helpful", rating.helpful() ? 1 : 0)
                .bind("at", rating.at().toString())
                .execute();
    }

    public List<Rating> ratings() {
        return link.createQuery("SELECT * FROM rating ORDER BY submission, reviewer")
                .map(
                        (row, context) ->
                                new Rating(
                                        SubmissionId.of(row.getString("submission")),
                                        PersonId.of(row.getString("reviewer")),
                                        row.getInt("helpful") != 0,
                                        Instant.parse(row.getString("at"))))
                .list();
    }
}
