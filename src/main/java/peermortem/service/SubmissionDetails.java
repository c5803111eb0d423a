package peermortem.service;

import peermortem.domain.Appeal;
import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.HandIn;
import peermortem.domain.Masked;
import peermortem.domain.Ordered;
import peermortem.domain.Part;
import peermortem.domain.Review;
import peermortem.domain.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a TA sees of one submission: texts, automated checklist, every review side by side,
/// decisions (the last of an item counts), earlier hand-ins, and what reviewers see masked.
public record SubmissionDetails(
        SubmissionRow row,
        Map<Part, Snapshot> snapshots,
        Optional<Checklist> checklist,
        List<Review> reviews,
        List<Decision> decisions,
        List<HandIn> handIns,
        Map<Part, List<Masked>> masked,
        List<Appeal> appeals) {
    public SubmissionDetails {
        snapshots = Ordered.copy(snapshots);
        reviews = List.copyOf(reviews);
        decisions = List.copyOf(decisions);
        handIns = List.copyOf(handIns);
        masked = Ordered.copy(masked);
        appeals = List.copyOf(appeals);
    }
}
