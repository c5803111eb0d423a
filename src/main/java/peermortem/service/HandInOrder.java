package peermortem.service;

import java.time.Instant;
import java.util.Optional;

/// An author (id or e-mail) and what they hand in: a link or a path, and an advanced one where the
/// task asks for it.
public record HandInOrder(
        String author, String source, Optional<String> advanced, Optional<Instant> at) {
    public static HandInOrder of(String author, String source) {
        return new HandInOrder(author, source, Optional.empty(), Optional.empty());
    }
}
