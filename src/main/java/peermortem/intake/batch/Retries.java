package peermortem.intake.batch;

import peermortem.domain.Problem;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Which refusals pass by themselves, and how long to wait before the next attempt.
final class Retries {
    private static final String RATE_LIMITED = "intake.rate-limited";
    private static final Set<String> PASSING =
            Set.of("intake.server-error", "intake.no-connection", "intake.connection-lost");

    private Retries() {}

    static boolean isRateLimit(Problem problem) {
        return problem.code().equals(RATE_LIMITED);
    }

    /// Empty where another attempt is of no use, or would have to wait for too long.
    static Optional<Duration> pause(Problem problem, int attempts, BatchLimits limits) {
        if (attempts >= limits.attempts()) {
            return Optional.empty();
        }
        if (isRateLimit(problem)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(problem.args().get(1))))
                    .filter(pause -> pause.compareTo(limits.longestPause()) <= 0);
        }
        return PASSING.contains(problem.code())
                ? Optional.of(limits.firstPause().multipliedBy(1L << Math.min(10, attempts - 1)))
                : Optional.empty();
    }
}
