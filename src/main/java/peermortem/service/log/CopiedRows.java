package peermortem.service.log;

import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.store.ClassState;
import peermortem.store.Session;
import peermortem.store.Store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts reviews and hand-ins of another copy of the class into this one.
final class CopiedRows {
    private final Session session;
    private final Store other;
    private final Instant now;

    CopiedRows(Session session, Store other, Instant now) {
        this.session = session;
        this.other = other;
        this.now = now;
    }

    /// A finished review keeps the rubric that it was made by; a draft goes on with the one here.
    void put(Review review) {
        Sha256 rubric = review.submitted() ? rubric(review) : session.assignment().rubricHash();
        session.reviews()
                .replace(
                        review,
                        rubric,
                        other.read(
                                s ->
                                        s.reviews()
                                                .changedAt(
                                                        review.submission(), review.reviewer())));
    }

    private Sha256 rubric(Review review) {
        return other.read(
                s ->
                        session.assignment()
                                .keep(
                                        s.assignment()
                                                .rubric(
                                                        s.reviews()
                                                                .rubric(
                                                                        review.submission(),
                                                                        review.reviewer())
                                                                .orElseThrow()),
                                        now));
    }

    void put(ClassState there, HandIn handIn) {
        Map<Part, Snapshot> snapshots = other.read(s -> s.handIns().snapshots(handIn.number()));
        long number =
                session.handIns()
                        .put(
                                handIn,
                                Optional.ofNullable(snapshots.get(Part.MAIN)),
                                Optional.ofNullable(snapshots.get(Part.ADVANCED)));
        for (Copy copy : there.copies().getOrDefault(handIn.number(), List.of())) {
            session.copies()
                    .put(
                            number,
                            copy,
                            other.read(s -> s.copies().snapshot(handIn.number(), copy.part())));
        }
    }
}
