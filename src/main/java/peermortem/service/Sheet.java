package peermortem.service;

import peermortem.domain.Checklist;
import peermortem.domain.Flag;
import peermortem.domain.Masked;
import peermortem.domain.Ordered;
import peermortem.domain.Part;
import peermortem.domain.Review;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A submission as its reviewer sees it: the frozen texts (masked where the author is hidden), the
/// automated checklist, the own review, and the others' once the own one is submitted; `beside` is
/// what belongs to the texts.
public record Sheet(
        SubmissionId submission,
        String author,
        Map<Part, Snapshot> snapshots,
        Optional<Checklist> checklist,
        Review review,
        List<Review> others,
        Map<Part, List<Masked>> masked,
        Set<Flag> flags,
        Map<Part, Beside> beside) {
    public Sheet {
        snapshots = Ordered.copy(snapshots);
        others = List.copyOf(others);
        masked = Ordered.copy(masked);
        flags = Set.copyOf(flags);
        beside = Ordered.copy(beside);
    }

    /// Whether it is a calibration example.
    public boolean isExample() {
        return submission.value().startsWith(ExampleBook.PREFIX);
    }

    /// Whether the ticks are the teaching assistant's on an example.
    public boolean showsAssistant() {
        return isExample() && review.reviewer().equals(ExampleBook.TA);
    }

    /// How an example that was tried compares with the teaching assistant's ticks.
    public Optional<TrialResult> trial() {
        return isExample()
                ? others.stream().findFirst().map(ta -> TrialResult.of(review, ta))
                : Optional.empty();
    }

    public Beside beside(Part part) {
        return beside.getOrDefault(part, Beside.NOTHING);
    }
}
