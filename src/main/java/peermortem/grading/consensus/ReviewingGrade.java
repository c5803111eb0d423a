package peermortem.grading.consensus;

import peermortem.domain.PersonId;

import java.util.List;
import java.util.OptionalDouble;

/// A reviewer's grade for reviewing in per cent: how well their ticks fit decisions, and items that
/// are certain without their own tick; never the average of the others. `met` and `unmet` items
/// weigh the same, so that ticking everything earns half. Empty where no tick can be compared.
public record ReviewingGrade(
        PersonId reviewer,
        OptionalDouble percent,
        Fitting met,
        Fitting unmet,
        List<Misfit> misfits) {
    public ReviewingGrade {
        misfits = List.copyOf(misfits);
    }

    /// How many ticks fit.
    public int agreed() {
        return met.agreed() + unmet.agreed();
    }

    /// How many ticks can be compared.
    public int compared() {
        return met.compared() + unmet.compared();
    }

    /// Of the items of one kind (met or unmet): how many ticks fit, and of how many.
    public record Fitting(int agreed, int compared) {}
}
