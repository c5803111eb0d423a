package peermortem.intake.http;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.net.URI;
import java.util.Set;

/// Which answers send on, and where to.
final class Redirect {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirect() {}

    static boolean is(int status) {
        return STATUSES.contains(status);
    }

    static URI follow(URI from, String location) {
        try {
            return from.resolve(URI.create(location.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of("intake.bad-redirect", from.getHost()), e);
        }
    }
}
