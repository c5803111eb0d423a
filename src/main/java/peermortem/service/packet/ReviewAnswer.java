package peermortem.service.packet;

import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.store.Session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All reviews of a packet as they are signed and sent back: the same reviews always give the same
/// text. `rubric` is the hash of the rubric that they were made by.
public record ReviewAnswer(
        String classId, String packet, String reviewer, Sha256 rubric, List<Answered> reviews) {
    /// One review; `text` is the hash of the text as the reviewer had it.
    public record Answered(
            SubmissionId submission,
            Sha256 text,
            List<Tick> ticks,
            String note,
            Optional<Instant> submittedAt,
            Instant changedAt) {}

    public static ReviewAnswer of(
            Session session, String classId, String packet, String reviewer, Sha256 rubric) {
        List<Answered> all = new ArrayList<>();
        for (Review review : session.reviews().all()) {
            if (review.reviewer().equals(PersonId.of(reviewer))) {
                all.add(
                        new Answered(
                                review.submission(),
                                review.snapshot(),
                                review.ticks().values().stream()
                                        .sorted(Comparator.comparing(Tick::item))
                                        .toList(),
                                review.note(),
                                review.state() instanceof ReviewState.Submitted(Instant at)
                                        ? Optional.of(at)
                                        : Optional.empty(),
                                session.reviews()
                                        .changedAt(review.submission(), review.reviewer())));
            }
        }
        all.sort(Comparator.comparing(Answered::submission));
        return new ReviewAnswer(classId, packet, reviewer, rubric, all);
    }
}
