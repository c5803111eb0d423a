package peermortem.service;

import java.time.Instant;
import java.util.Optional;

/// An author (id or e-mail) and what they hand in: a link or a path, an advanced one where the task
/// asks for it, and where the postmortem lies a second time, such as in a repository's README.
public record HandInOrder(
        String author,
        String source,
        Optional<String> advanced,
        Optional<String> copy,
        Optional<Instant> at) {
    public static HandInOrder of(String author, String source) {
        return new HandInOrder(
                author, source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What is written for one of the order's sources; empty where it names none.
    public Optional<String> written(Slot slot) {
        return switch (slot) {
            case MAIN -> Optional.of(source);
            case ADVANCED -> advanced;
            case COPY -> copy;
        };
    }
}
