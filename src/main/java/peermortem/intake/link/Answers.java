package peermortem.intake.link;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.intake.http.Fetched;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/// What a server's status means to a student, by who runs the server.
enum Answers {
    GOOGLE {
        @Override
        Problem notShared(String host) {
            return Problem.of("intake.google-not-shared");
        }

        @Override
        Problem notFound(String host) {
            return Problem.of("intake.google-not-found");
        }
    },
    REPOSITORY {
        @Override
        Problem notShared(String host) {
            return Problem.of("intake.repository-private", host);
        }

        @Override
        Problem notFound(String host) {
            return Problem.of("intake.repository-not-found", host);
        }
    },
    GIST {
        @Override
        Problem notShared(String host) {
            return notFound(host);
        }

        @Override
        Problem notFound(String host) {
            return Problem.of("intake.gist-not-found");
        }
    },
    PAGE {
        @Override
        Problem notShared(String host) {
            return Problem.of("intake.page-not-shared", host);
        }

        @Override
        Problem notFound(String host) {
            return Problem.of("intake.page-not-found", host);
        }
    };

    private static final Set<Integer> FORMAT_REFUSED = Set.of(400, 405, 406, 415, 422, 500, 501);
    private static final int PATIENCE = 60;

    abstract Problem notShared(String host);

    abstract Problem notFound(String host);

    /// Whether a server would not give this format but may give another.
    static boolean refusesFormat(Fetched answer) {
        return FORMAT_REFUSED.contains(answer.status());
    }

    /// The answer where it is one, else a problem.
    Fetched require(Fetched answer) {
        String host = answer.address().getHost();
        throwIfLimited(answer, host);
        if (answer.status() == 200) {
            return answer;
        }
        throw new ProblemException(refusal(answer.status(), host));
    }

    private Problem refusal(int status, String host) {
        return switch (status) {
            case 401, 403, 407 -> notShared(host);
            case 404, 410, 451 -> notFound(host);
            case 413 -> Problem.of("intake.too-large-there", host);
            default ->
                    status >= 500
                            ? Problem.of("intake.server-error", host, status)
                            : Problem.of("intake.unexpected-answer", host, status);
        };
    }

    private static void throwIfLimited(Fetched answer, String host) {
        boolean exhausted =
                answer.status() == 403
                        && answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
        boolean later = answer.status() == 503 && answer.header("retry-after").isPresent();
        if (answer.status() == 429 || exhausted || later) {
            throw new ProblemException(Problem.of("intake.rate-limited", host, retryAfter(answer)));
        }
    }

    /// Seconds to wait, from a number or a date (RFC 9110, §10.2.3); a minute where neither is
    /// told.
    private static long retryAfter(Fetched answer) {
        String value = answer.header("retry-after").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Long.parseLong(value);
        }
        String reset = answer.header("x-ratelimit-reset").orElse("");
        Instant now = Instant.now();
        try {
            Instant until =
                    reset.matches("\\d{1,12}")
                            ? Instant.ofEpochSecond(Long.parseLong(reset))
                            : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant();
            return Math.max(1, Duration.between(now, until).toSeconds() + 1);
        } catch (DateTimeException e) {
            return PATIENCE;
        }
    }
}
