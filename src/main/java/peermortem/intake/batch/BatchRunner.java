package peermortem.intake.batch;

import peermortem.intake.Intake;

import java.util.List;

/// Takes many sources at once: a polite number in flight, each link once, passing failures again
/// after a pause (a server's Retry-After counts for its whole host). One bad row never stops the
/// others.
public final class BatchRunner {
    private final Intake intake;
    private final BatchLimits limits;

    public BatchRunner(Intake intake, BatchLimits limits) {
        this.intake = intake;
        this.limits = limits;
    }

    /// Blocks until all rows have ended; `cancellation`, or interrupting the calling thread, ends
    /// the rest as cancelled within a second. The listener is called on the calling thread.
    public BatchSummary run(
            List<BatchJob> jobs, BatchListener listener, Cancellation cancellation) {
        try (BatchRun run = new BatchRun(intake, limits, jobs, listener)) {
            cancellation.onCancel(run::wake);
            return run.toTheEnd(cancellation);
        }
    }
}
