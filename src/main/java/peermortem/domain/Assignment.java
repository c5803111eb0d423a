package peermortem.domain;

import java.time.Duration;
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

    /// By how much somebody who handed in at a moment missed their deadline.
    public Optional<Duration> lateBy(Person person, Instant at) {
        return late(dueFor(person), at);
    }

    /// By how much a review that was submitted at a moment missed its deadline.
    public Optional<Duration> reviewLateBy(Instant at) {
        return late(reviewDue, at);
    }

    private static Optional<Duration> late(Optional<Instant> due, Instant at) {
        return due.filter(at::isAfter).map(missed -> Duration.between(missed, at));
    }
}
