package peermortem.service;

import peermortem.domain.PersonId;

import java.util.Locale;

/// How far one reviewer has come with one submission.
public record ReviewStanding(PersonId reviewer, State state) {
    /// The states of an allocated review.
    public enum State {
        ALLOCATED,
        DRAFT,
        SUBMITTED;

        /// The word that scripts read.
        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
