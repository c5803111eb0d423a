package peermortem.domain;

import java.time.Instant;
import java.util.Optional;

/// Somebody on the roster. A `team` only bars teammates from reviewing each other; `extension`
/// replaces the submission deadline for this person; the e-mail may be empty.
public record Person(
        PersonId id,
        String name,
        String email,
        Role role,
        Optional<String> team,
        boolean excused,
        Optional<Instant> extension) {
    public Person excused(boolean is) {
        return new Person(id, name, email, role, team, is, extension);
    }

    public Person extended(Instant until) {
        return new Person(id, name, email, role, team, excused, Optional.of(until));
    }
}
