package peermortem.store;

import peermortem.domain.PersonId;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Optional;

/// Which frozen text stands behind the masked one that a reviewer was sent.
public final class SentStore {
    private final Link link;

    SentStore(Link link) {
        this.link = link;
    }

    public void put(PersonId reviewer, SubmissionId submission, Sha256 masked, Sha256 content) {
        link.createUpdate(
                        "INSERT OR REPLACE INTO sent VALUES (:reviewer, :submission, :masked,"
                                + " :content)")
                .bind("reviewer", reviewer.value())
                .bind("submission", submission.value())
                .bind("masked", masked.hex())
                .bind("content", content.hex())
                .execute();
    }

    /// A masked text that a reviewer was sent, with the frozen one behind it.
    public record Sent(PersonId reviewer, SubmissionId submission, Sha256 masked, Sha256 content) {
        public boolean samePlace(Sent other) {
            return reviewer.equals(other.reviewer)
                    && submission.equals(other.submission)
                    && masked.equals(other.masked);
        }
    }

    public List<Sent> all() {
        return link.createQuery("SELECT * FROM sent ORDER BY reviewer, submission, masked")
                .map(
                        (row, context) ->
                                new Sent(
                                        PersonId.of(row.getString("reviewer")),
                                        SubmissionId.of(row.getString("submission")),
                                        new Sha256(row.getString("masked")),
                                        new Sha256(row.getString("content"))))
                .list();
    }

    public Optional<Sha256> content(PersonId reviewer, SubmissionId submission, Sha256 masked) {
        return link.createQuery(
                        """
                        SELECT content FROM sent
                        WHERE reviewer = :reviewer AND submission = :submission AND masked = :masked
                        """)
                .bind("reviewer", reviewer.value())
                .bind("submission", submission.value())
                .bind("masked", masked.hex())
                .mapTo(String.class)
                .findOne()
                .map(Sha256::new);
    }
}
