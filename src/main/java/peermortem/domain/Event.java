package peermortem.domain;

import java.time.Instant;
import java.util.Optional;

/// One entry of the append-only log: who did what to which subject when. `before` and `after` are
/// JSON; all four texts are empty once the person concerned has been erased. `hash` closes the
/// chain up to here.
public record Event(
        long number,
        Instant at,
        String kind,
        Optional<String> who,
        Optional<String> subject,
        Optional<String> before,
        Optional<String> after,
        Sha256 hash) {}
