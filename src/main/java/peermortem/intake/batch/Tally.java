package peermortem.intake.batch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Counts results and passes them on.
final class Tally {
    private final BatchListener listener;
    private final int total;
    private final Map<String, Integer> refused = new TreeMap<>();
    private int done;
    private int taken;
    private int unchanged;
    private int cancelled;

    Tally(BatchListener listener, int total) {
        this.listener = listener;
        this.total = total;
    }

    void ended(BatchResult result) {
        done++;
        switch (result) {
            case BatchResult.Taken _ -> taken++;
            case BatchResult.Unchanged _ -> unchanged++;
            case BatchResult.Cancelled _ -> cancelled++;
            case BatchResult.Refused(BatchRow _, var problem) ->
                    refused.merge(problem.code(), 1, Integer::sum);
        }
        listener.ended(result, done, total);
    }

    BatchSummary summary() {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        refused.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> byCode.put(entry.getKey(), entry.getValue()));
        return new BatchSummary(taken, unchanged, cancelled, byCode);
    }
}
