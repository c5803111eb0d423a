package peermortem.intake.http;

import java.io.IOException;

/// A body went on beyond its limit.
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("body too large");
    }
}
