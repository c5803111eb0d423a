package peermortem.report.export;

/// How a long job tells how far it is and learns that it should stop. Called from several threads.
public interface Progress {
    /// That many files are written.
    void written(int files);

    boolean cancelled();

    /// Tells nobody and never stops.
    Progress NONE =
            new Progress() {
                @Override
                public void written(int files) {
                    // nobody listens
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
}
