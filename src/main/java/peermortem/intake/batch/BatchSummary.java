package peermortem.intake.batch;

import java.util.Map;

/// How a batch went; `refusedByCode` counts the refused rows by their problem's code, most first.
public record BatchSummary(
        int taken, int unchanged, int cancelled, Map<String, Integer> refusedByCode) {
    public int refused() {
        return refusedByCode.values().stream().mapToInt(Integer::intValue).sum();
    }
}
