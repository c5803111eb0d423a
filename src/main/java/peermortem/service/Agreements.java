package peermortem.service;

import java.util.OptionalDouble;

/// How far the reviewers of a class agree.
final class Agreements {
    private Agreements() {}

    static OptionalDouble alpha(Standing standing) {
        return OptionalDouble.empty();
    }
}
