package peermortem.intake.batch;

import peermortem.intake.Earlier;

import java.util.Optional;

/// A row to take, and what is known of it from the last time.
public record BatchJob(BatchRow row, Optional<Earlier> earlier) {
    public static BatchJob first(BatchRow row) {
        return new BatchJob(row, Optional.empty());
    }
}
