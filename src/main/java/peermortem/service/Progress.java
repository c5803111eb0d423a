package peermortem.service;

/// Follows a long job and may stop it between two steps.
public interface Progress {
    Progress NONE =
            new Progress() {
                @Override
                public void at(int done, int of, String what) {
                    // nobody looks
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// So many steps of so many are done; `what` names the one at hand (a file name, a person).
    void at(int done, int of, String what);

    boolean cancelled();
}
