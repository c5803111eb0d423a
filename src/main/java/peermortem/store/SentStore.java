package peermortem.store;

import org.jdbi.v3.core.Handle;

import peermortem.domain.PersonId;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.util.Optional;

/// Which frozen text stands behind the masked one that a reviewer was sent.
public final class SentStore {
    private final Handle handle;

    SentStore(Handle handle) {
        this.handle = handle;
    }

    public void put(PersonId reviewer, SubmissionId submission, Sha256 masked, Sha256 content) {
        handle.createUpdate(
                        "INSERT OR REPLACE INTO sent VALUES (:reviewer, :submission, :masked,"
                                + " :content)")
                .bind("reviewer", reviewer.value())
                .bind("submission", submission.value())
                .bind("masked", masked.hex())
                .bind("content", content.hex())
                .execute();
    }

    public Optional<Sha256> content(PersonId reviewer, SubmissionId submission, Sha256 masked) {
        return handle.createQuery(
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
