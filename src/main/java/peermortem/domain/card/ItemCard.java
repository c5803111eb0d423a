package peermortem.domain.card;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.PersonId;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Why one item is met or not: everybody's tick, the automated finding, the decision, and what each
/// piece of evidence adds to the log-odds (their sum gives `undecided`, the probability without a
/// decision). `ifMet` and `ifNotMet` tell what a decision would change; both are empty where there
/// is one.
public record ItemCard(
        ItemId item,
        boolean optional,
        double weight,
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

    /// The grade if a TA decided the item against what counts now.
    public Optional<WhatIf> otherwise() {
        return met ? ifNotMet : ifMet;
    }

    /// What one reviewer's tick adds; empty without a tick.
    public Optional<Contribution> of(PersonId reviewer) {
        return contributions.stream()
                .filter(c -> c.reviewer().equals(Optional.of(reviewer)))
                .findFirst();
    }

    /// What evidence of a kind adds; ticks are told by reviewer.
    public Optional<Contribution> of(Contribution.Kind kind) {
        return contributions.stream().filter(c -> c.kind() == kind).findFirst();
    }

    /// What all evidence of a kind adds.
    public double sum(Contribution.Kind kind) {
        return contributions.stream()
                .filter(c -> c.kind() == kind)
                .mapToDouble(Contribution::logOdds)
                .reduce(0, Double::sum);
    }

    ItemCard late(double share) {
        return with(
                ticks,
                decision,
                contributions,
                ifMet.map(w -> w.late(share)),
                ifNotMet.map(w -> w.late(share)));
    }

    ItemCard shown(UnaryOperator<PersonId> names, UnaryOperator<String> masked) {
        return with(
                ticks.stream()
                        .map(
                                t ->
                                        new TickLine(
                                                names.apply(t.reviewer()),
                                                t.met(),
                                                masked.apply(t.reason())))
                        .toList(),
                decision.map(
                        d ->
                                new Decision(
                                        d.submission(),
                                        d.item(),
                                        d.met(),
                                        masked.apply(d.reason()),
                                        d.by(),
                                        d.at())),
                contributions.stream().map(c -> c.shown(names)).toList(),
                ifMet,
                ifNotMet);
    }

    private ItemCard with(
            List<TickLine> lines,
            Optional<Decision> ruling,
            List<Contribution> pieces,
            Optional<WhatIf> whenMet,
            Optional<WhatIf> whenNot) {
        return new ItemCard(
                item,
                optional,
                weight,
                met,
                probability,
                undecided,
                lines,
                finding,
                ruling,
                pieces,
                whenMet,
                whenNot);
    }
}
