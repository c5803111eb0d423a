package peermortem.service;

import peermortem.domain.Appealed;
import peermortem.domain.Decision;
import peermortem.domain.Finding;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;

import java.util.List;
import java.util.Optional;

/// One item of one submission with every opinion on it, none of them merged; `readFrom` is the text
/// that the findings are about.
public record DecisionSheet(
        SubmissionId submission,
        RubricItem item,
        List<Opinion> opinions,
        Optional<ItemVerdict> automated,
        List<Finding> findings,
        List<Decision> decisions,
        Optional<Appealed> appeal,
        Part readFrom) {
    public DecisionSheet {
        opinions = List.copyOf(opinions);
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
    }

    /// What one reviewer ticked.
    public record Opinion(PersonId reviewer, Tick tick) {}
}
