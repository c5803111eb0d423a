package peermortem.intake.batch;

/// Told of each row as it ends, one call at a time; snapshots are not kept by the batch.
@FunctionalInterface
public interface BatchListener {
    /// `done` of `total` rows have ended, this one included.
    void ended(BatchResult result, int done, int total);
}
