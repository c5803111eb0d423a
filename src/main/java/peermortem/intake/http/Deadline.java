package peermortem.intake.http;

import java.time.Duration;

/// The moment by which a link must have been read, whatever number of requests it takes.
public record Deadline(long end, Duration allowed) {
    public static Deadline in(Duration allowed) {
        return new Deadline(System.nanoTime() + allowed.toNanos(), allowed);
    }

    /// Nanoseconds left, none below zero.
    long remaining() {
        return Math.max(0, end - System.nanoTime());
    }
}
