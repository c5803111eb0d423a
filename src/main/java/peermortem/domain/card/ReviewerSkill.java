package peermortem.domain.card;

import peermortem.domain.PersonId;

import java.util.function.UnaryOperator;

/// What the class's ticks say of a reviewer (posterior means, 0 to 1): `sensitivity` is the share
/// of met items ticked, `specificity` the share of unmet items not ticked, `lean` the share of
/// ticks copied from the automated verdict; `ticks` is how many it rests on.
public record ReviewerSkill(
        PersonId reviewer, double sensitivity, double specificity, double lean, int ticks) {
    ReviewerSkill shown(UnaryOperator<PersonId> names) {
        return new ReviewerSkill(names.apply(reviewer), sensitivity, specificity, lean, ticks);
    }
}
