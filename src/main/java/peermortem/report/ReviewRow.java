package peermortem.report;

import peermortem.domain.ReviewState;
import peermortem.domain.Span;
import peermortem.domain.TickVerdict;

import java.util.List;

/// One row of the tidy reviews table: one reviewer's tick on one item of one submission. `passages`
/// are the marked spans of the snapshot that the review judged.
public record ReviewRow(
        String submission,
        String author,
        String reviewer,
        String item,
        TickVerdict met,
        String reason,
        String note,
        ReviewState state,
        List<Span> passages) {
    public ReviewRow {
        passages = List.copyOf(passages);
    }
}
