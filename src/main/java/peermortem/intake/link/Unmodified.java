package peermortem.intake.link;

/// Ends the reading of a link whose server says that nothing has changed.
public final class Unmodified extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unmodified() {
        super("unmodified", null, false, false);
    }
}
