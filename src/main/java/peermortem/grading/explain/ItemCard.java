package peermortem.grading.explain;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.PersonId;
import peermortem.grading.consensus.Contribution;

import java.util.List;
import java.util.Optional;

/// Why one item is met or not: everybody's tick, the automated finding, the decision, and what each
/// piece of evidence adds to the log-odds (their sum gives `undecided`, the probability without a
/// decision). `ifMet` and `ifNotMet` tell what a decision would change; both are empty where there
/// is one.
public record ItemCard(
        ItemId item,
        boolean optional,
        boolean met,
        double probability,
        double undecided,
        List<TickLine> ticks,
        Optional<ItemVerdict> finding,
        Optional<Decision> decision,
        List<Contribution> contributions,
        Optional<WhatIf> ifMet,
        Optional<WhatIf> ifNotMet) {
    public ItemCard {
        ticks = List.copyOf(ticks);
        contributions = List.copyOf(contributions);
    }

    /// One reviewer's tick and reason.
    public record TickLine(PersonId reviewer, boolean met, String reason) {}
}
