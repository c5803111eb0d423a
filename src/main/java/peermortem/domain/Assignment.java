package peermortem.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A task of one class with its rubric as it was chosen, its deadlines and review settings.
public record Assignment(
        String title,
        Rubric rubric,
        ZoneId zone,
        Optional<Instant> due,
        Optional<Instant> reviewDue,
        ClassSettings settings) {
    /// The submission deadline of one person.
    public Optional<Instant> dueFor(Person person) {
        return person.extension().isPresent() ? person.extension() : due;
    }
}
