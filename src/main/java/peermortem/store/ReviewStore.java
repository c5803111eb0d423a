package peermortem.store;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reviews and their ticks; the same in class files and in packets.
public final class ReviewStore {
    private static final String TICKS = "SELECT submission, reviewer, item, verdict, reason, ";
    private static final String LATER =
            "CASE WHEN %s < %s THEN :at ELSE changed_at END"
                    .formatted(Columns.inOrder("changed_at"), Columns.inOrder(":at"));
    private static final String SUBMITTED_FIRST =
            " ORDER BY submitted_at IS NULL, " + Columns.inOrder("submitted_at") + ", ";
    private final Link link;
    private final KnownIds known;

    ReviewStore(Link link, KnownIds known) {
        this.link = link;
        this.known = known;
    }

    /// Starts a draft; one that is there already stays as it is.
    public void start(
            SubmissionId submission,
            PersonId reviewer,
            Sha256 snapshot,
            Sha256 rubric,
            Instant now) {
        link.createUpdate(
                        """
                        INSERT OR IGNORE INTO review
                        VALUES (:submission, :reviewer, :snapshot, :rubric, '', NULL, :now, 0)
                        """)
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .bind("snapshot", snapshot.hex())
                .bind("rubric", rubric.hex())
                .bind("now", now.toString())
                .execute();
    }

    public void putNote(SubmissionId submission, PersonId reviewer, String note, Instant now) {
        link.createUpdate(
                        "UPDATE review SET note = :note WHERE submission = :submission AND reviewer"
                                + " = :reviewer")
                .bind("note", note)
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .execute();
        touch(submission, reviewer, now);
    }

    public void submit(SubmissionId submission, PersonId reviewer, Instant at) {
        state(submission, reviewer, "submitted_at = :at, changed_at = " + LATER, at);
    }

    public void reopen(SubmissionId submission, PersonId reviewer, Instant at) {
        state(submission, reviewer, "submitted_at = NULL, changed_at = :at, reopened = 1", at);
    }

    /// Puts a whole review in the place of what is there.
    public void replace(Review review, Sha256 rubric, Instant now) {
        remove(review.submission(), review.reviewer());
        start(review.submission(), review.reviewer(), review.snapshot(), rubric, now);
        TickStore ticks = new TickStore(link);
        review.ticks()
                .values()
                .forEach(t -> ticks.put(review.submission(), review.reviewer(), t, now));
        putNote(review.submission(), review.reviewer(), review.note(), now);
        if (review.state() instanceof ReviewState.Submitted(Instant at)) {
            submit(review.submission(), review.reviewer(), at);
        }
    }

    public void remove(SubmissionId submission, PersonId reviewer) {
        for (String table : List.of("tick", "review")) {
            link.createUpdate(
                            "DELETE FROM "
                                    + table
                                    + " WHERE submission = :submission AND reviewer = :reviewer")
                    .bind("submission", submission.value())
                    .bind("reviewer", reviewer.value())
                    .execute();
        }
    }

    public Optional<Review> find(SubmissionId submission, PersonId reviewer) {
        return link.createQuery(
                        "SELECT * FROM review WHERE submission = :submission AND reviewer ="
                                + " :reviewer")
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .map((row, context) -> review(row, ticks(submission, reviewer)))
                .findOne();
    }

    public boolean isDraft(SubmissionId submission, PersonId reviewer) {
        return link.createQuery(
                        "SELECT 1 FROM review WHERE submission = :submission AND reviewer ="
                                + " :reviewer AND submitted_at IS NULL")
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// When a review was last changed, itself or one of its ticks.
    public Instant changedAt(SubmissionId submission, PersonId reviewer) {
        return link
                .createQuery(
                        """
                        SELECT changed_at FROM review WHERE submission = :submission AND reviewer = :reviewer
                        UNION ALL
                        SELECT at FROM tick WHERE submission = :submission AND reviewer = :reviewer
                        """)
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .mapTo(String.class)
                .map(Instant::parse)
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// All reviews, the first submitted first, then drafts.
    public List<Review> all() {
        return all("", -1);
    }

    /// The reviews of one submission, the first submitted first, then drafts.
    public List<Review> of(SubmissionId submission) {
        return link.createQuery(
                        "SELECT * FROM review WHERE submission = :submission"
                                + SUBMITTED_FIRST
                                + "reviewer")
                .bind("submission", submission.value())
                .map(
                        (row, context) ->
                                review(
                                        row,
                                        ticks(submission, known.person(row.getString("reviewer")))))
                .list();
    }

    /// The reviews of the first submissions; passages are left out.
    List<Review> first(int submissions) {
        return all(" WHERE " + First.of("submission"), submissions);
    }

    private List<Review> all(String where, int first) {
        Object[] values = first < 0 ? new Object[0] : new Object[] {first};
        Map<String, Map<String, Map<ItemId, Tick>>> ticks = new HashMap<>();
        Prepared.each(
                link,
                TICKS
                        + (first < 0 ? "passages" : "'[]' AS passages")
                        + " FROM tick"
                        + where
                        + " ORDER BY rowid",
                row -> {
                    Tick tick = TickStore.tick(row);
                    ticks.computeIfAbsent(row.getString(1), submission -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), reviewer -> new LinkedHashMap<>())
                            .put(tick.item(), tick);
                },
                values);
        return Prepared.list(
                link,
                "SELECT * FROM review" + where + SUBMITTED_FIRST + "submission, reviewer",
                row ->
                        review(
                                row,
                                ticks.getOrDefault(row.getString("submission"), Map.of())
                                        .getOrDefault(row.getString("reviewer"), Map.of())),
                values);
    }

    /// The hash of the rubric that a review was made with.
    public Optional<Sha256> rubric(SubmissionId submission, PersonId reviewer) {
        return link.createQuery(
                        "SELECT rubric FROM review WHERE submission = :submission AND reviewer ="
                                + " :reviewer")
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .mapTo(String.class)
                .findOne()
                .map(Sha256::new);
    }

    /// Drafts go on with the rubric in force.
    public void moveDrafts(Sha256 rubric) {
        link.createUpdate("UPDATE review SET rubric = :rubric WHERE submitted_at IS NULL")
                .bind("rubric", rubric.hex())
                .execute();
    }

    private Map<ItemId, Tick> ticks(SubmissionId submission, PersonId reviewer) {
        Map<ItemId, Tick> all = new LinkedHashMap<>();
        link.createQuery(
                        "SELECT * FROM tick WHERE submission = :submission AND reviewer = :reviewer"
                                + " ORDER BY rowid")
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .map((row, context) -> TickStore.tick(row))
                .forEach(t -> all.put(t.item(), t));
        return all;
    }

    private void state(SubmissionId submission, PersonId reviewer, String change, Instant at) {
        link.createUpdate(
                        "UPDATE review SET "
                                + change
                                + " WHERE submission = :submission AND reviewer = :reviewer")
                .bind("at", at.toString())
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .execute();
    }

    private void touch(SubmissionId submission, PersonId reviewer, Instant now) {
        state(submission, reviewer, "changed_at = :at", now);
    }

    private Review review(ResultSet row, Map<ItemId, Tick> ticks) throws SQLException {
        return new Review(
                known.submission(row.getString("submission")),
                known.person(row.getString("reviewer")),
                known.text(row.getString("snapshot")),
                ticks,
                row.getString("note"),
                Columns.moment(row, "submitted_at")
                        .<ReviewState>map(ReviewState.Submitted::new)
                        .orElseGet(ReviewState.Draft::new));
    }
}
