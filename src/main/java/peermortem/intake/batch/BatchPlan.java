package peermortem.intake.batch;

import java.util.List;
import java.util.Optional;

/// What a batch holds, before anything is fetched; `columns` tells how a CSV was understood, for
/// confirmation.
public record BatchPlan(List<BatchRow> rows, Optional<ColumnGuess> columns) {
    public BatchPlan {
        rows = List.copyOf(rows);
    }
}
