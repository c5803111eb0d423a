package peermortem.store;

import peermortem.domain.Allocation;
import peermortem.domain.PersonId;
import peermortem.domain.ReviewRequest;
import peermortem.domain.SubmissionId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Who reviews what, and who was asked.
public final class AllocationStore {
    private final Link link;
    private final KnownIds known;

    AllocationStore(Link link, KnownIds known) {
        this.link = link;
        this.known = known;
    }

    /// Adds an allocation; one that is there already stays as it is.
    public void put(Allocation allocation) {
        link.createUpdate(
                        "INSERT OR IGNORE INTO allocation VALUES (:submission, :reviewer, :origin,"
                                + " :at)")
                .bind("submission", allocation.submission().value())
                .bind("reviewer", allocation.reviewer().value())
                .bind("origin", allocation.origin().name())
                .bind("at", allocation.at().toString())
                .execute();
    }

    public void remove(SubmissionId submission, PersonId reviewer) {
        link.createUpdate(
                        "DELETE FROM allocation WHERE submission = :submission AND reviewer ="
                                + " :reviewer")
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .execute();
    }

    public List<Allocation> all() {
        return link.createQuery("SELECT * FROM allocation ORDER BY submission, reviewer")
                .map((row, context) -> allocation(row))
                .list();
    }

    public List<Allocation> of(SubmissionId submission) {
        return link.createQuery(
                        "SELECT * FROM allocation WHERE submission = :submission ORDER BY reviewer")
                .bind("submission", submission.value())
                .map((row, context) -> allocation(row))
                .list();
    }

    /// The allocations of the first submissions.
    List<Allocation> first(int submissions) {
        return Prepared.list(
                link,
                "SELECT * FROM allocation WHERE "
                        + First.of("submission")
                        + " ORDER BY submission, reviewer",
                this::allocation,
                submissions);
    }

    public boolean has(SubmissionId submission, PersonId reviewer) {
        return link.createQuery(
                        "SELECT 1 FROM allocation WHERE submission = :submission AND reviewer ="
                                + " :reviewer")
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private Allocation allocation(ResultSet row) throws SQLException {
        return new Allocation(
                known.submission(row.getString("submission")),
                known.person(row.getString("reviewer")),
                Allocation.Origin.valueOf(row.getString("origin")),
                Instant.parse(row.getString("at")));
    }

    public void put(ReviewRequest request) {
        link.createUpdate(
                        "INSERT OR REPLACE INTO request VALUES (:submission, :reviewer, :at,"
                                + " :answer)")
                .bind("submission", request.submission().value())
                .bind("reviewer", request.reviewer().value())
                .bind("at", request.at().toString())
                .bind("answer", request.answer().name())
                .execute();
    }

    public List<ReviewRequest> requests() {
        return link.createQuery("SELECT * FROM request ORDER BY submission, reviewer")
                .map(
                        (row, context) ->
                                new ReviewRequest(
                                        known.submission(row.getString("submission")),
                                        known.person(row.getString("reviewer")),
                                        Instant.parse(row.getString("at")),
                                        ReviewRequest.Answer.valueOf(row.getString("answer"))))
                .list();
    }
}
