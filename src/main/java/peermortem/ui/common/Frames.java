package peermortem.ui.common;

import javafx.animation.AnimationTimer;

/// Waits for frames of the window: what was laid out in one pulse is on the screen two pulses
/// later.
final class Frames extends AnimationTimer {
    private static final int UNTIL_SHOWN = 3;
    private final Runnable action;
    private int frames;

    private Frames(Runnable action) {
        this.action = action;
    }

    /// To be called on the window's thread.
    static void after(Runnable action) {
        new Frames(action).start();
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames > UNTIL_SHOWN) {
            stop();
            action.run();
        }
    }
}
