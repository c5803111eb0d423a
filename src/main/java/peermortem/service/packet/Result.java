package peermortem.service.packet;

import peermortem.domain.Grade;
import peermortem.domain.ItemId;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a result says: the grade, all ticks, reasons and notes under the names that the author may
/// see, decisions without who made them, and until when to appeal. `report` is the hash of the PDF
/// that comes along.
public record Result(
        String classId,
        String title,
        Rubric rubric,
        String zone,
        SubmissionId submission,
        Optional<Sha256> text,
        Grade grade,
        List<Given> reviews,
        List<Ruling> decisions,
        List<Contested> appeals,
        Instant appealUntil,
        Optional<Sha256> report,
        String publicKey)
        implements Order {
    public Result {
        reviews = List.copyOf(reviews);
        decisions = List.copyOf(decisions);
        appeals = appeals == null ? List.of() : List.copyOf(appeals);
    }

    /// A review as its author sees it.
    public record Given(String reviewer, List<Tick> ticks, String note) {
        public Given {
            ticks = List.copyOf(ticks);
        }
    }

    /// What the author appealed, with the ruling it was made against, if there was one, and the
    /// ruling that answered it. Results of earlier versions of the app have none.
    public record Contested(
            ItemId item,
            String quote,
            String argument,
            Optional<Ruling> before,
            Optional<Ruling> after) {}

    /// A TA's decision on an item.
    public record Ruling(ItemId item, boolean met, String reason) {}
}
