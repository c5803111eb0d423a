package peermortem.grading.consensus;

import peermortem.domain.PersonId;

/// What the class's ticks say of a reviewer (posterior means, 0 to 1): `sensitivity` is the share
/// of met items ticked, `specificity` the share of unmet items not ticked, `lean` the share of
/// ticks copied from the automated verdict; `ticks` is how many it rests on.
public record ReviewerSkill(
        PersonId reviewer, double sensitivity, double specificity, double lean, int ticks) {}
