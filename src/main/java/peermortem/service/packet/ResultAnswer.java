package peermortem.service.packet;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.List;

/// What a student says to a result, signed with their key: which reviews were helpful, and appeals.
public record ResultAnswer(
        String classId, SubmissionId submission, List<Rated> ratings, List<Objection> appeals) {
    public ResultAnswer {
        ratings = List.copyOf(ratings);
        appeals = List.copyOf(appeals);
    }

    /// Whether a review, by the name that the author sees, was helpful.
    public record Rated(String reviewer, boolean helpful, Instant at) {}

    /// An appeal on one item.
    public record Objection(ItemId item, String quote, String argument, Instant at) {}
}
