package peermortem.intake.batch;

import peermortem.domain.Problem;
import peermortem.intake.Intaken;

/// What became of one row.
public sealed interface BatchResult {
    BatchRow row();

    record Taken(BatchRow row, Intaken intaken) implements BatchResult {}

    /// The source is what it was the last time.
    record Unchanged(BatchRow row) implements BatchResult {}

    record Refused(BatchRow row, Problem problem) implements BatchResult {}

    /// Not tried, or given up, because the batch was cancelled.
    record Cancelled(BatchRow row) implements BatchResult {}
}
