package peermortem.intake.batch;

import java.time.Duration;

/// How polite a batch is: sources in flight in all and per host, attempts per source, the pause
/// before the second attempt (it doubles with each further one) and the longest pause that is
/// waited for.
public record BatchLimits(
        int inFlight, int perHost, int attempts, Duration firstPause, Duration longestPause) {
    public static BatchLimits standard() {
        return new BatchLimits(8, 4, 4, Duration.ofSeconds(1), Duration.ofSeconds(90));
    }
}
