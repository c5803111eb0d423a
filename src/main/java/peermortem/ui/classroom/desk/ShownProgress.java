package peermortem.ui.classroom.desk;

import peermortem.service.Progress;

/// A use case's progress as the status bar shows it.
public final class ShownProgress implements Progress {
    private final peermortem.ui.common.Progress shown;

    public ShownProgress(peermortem.ui.common.Progress shown) {
        this.shown = shown;
    }

    @Override
    public void at(int done, int of, String what) {
        shown.report(done, of);
    }

    @Override
    public boolean cancelled() {
        return shown.cancelled();
    }
}
