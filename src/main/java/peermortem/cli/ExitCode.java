package peermortem.cli;

/// What scripts read: 0 fine, 1 findings (something not found or refused), 2 usage or input error.
public final class ExitCode {
    public static final int FINE = 0;
    public static final int FINDINGS = 1;
    public static final int ERROR = 2;

    private ExitCode() {}
}
