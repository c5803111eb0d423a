package peermortem.grading.allocation;

import peermortem.domain.PersonId;

/// Two people who must not review each other's work, in either direction.
public record Conflict(PersonId one, PersonId other) {
    boolean between(PersonId a, PersonId b) {
        return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }
}
