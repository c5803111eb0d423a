package peermortem.domain.card;

import peermortem.domain.PersonId;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What one piece of evidence adds to the log-odds that an item is met; the sum over all pieces is
/// the log-odds of the item's probability. `reviewer` names whose tick it is.
public record Contribution(Kind kind, Optional<PersonId> reviewer, boolean met, double logOdds) {
    /// The pieces, in the order in which they are told.
    public enum Kind {
        /// How often the item is met in this class.
        BASE_RATE,
        /// The automated finding.
        FINDING,
        /// A reviewer's tick.
        TICK,
        /// What items that a TA checked at random say of all reviewers.
        OFFSET;

        /// The word that scripts use.
        public String spelling() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Contribution shown(UnaryOperator<PersonId> names) {
        return new Contribution(kind, reviewer.map(names), met, logOdds);
    }
}
