package peermortem.cli;

import peermortem.service.Progress;

import java.io.PrintStream;

/// Progress on one line of a terminal; silent where standard error is no terminal. Ctrl+C ends the
/// process, and what was saved until then stays.
final class ProgressLine implements Progress {
    private static final int WIDTH = 78;
    private final PrintStream err;
    private final boolean terminal;

    ProgressLine(Console console) {
        this.err = console.err();
        this.terminal = console.colour();
    }

    @Override
    public void at(int done, int of, String what) {
        if (terminal) {
            String line = done + "/" + of + " " + what;
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
            err.print("\r" + cut + " ".repeat(WIDTH - cut.length()) + (done >= of ? "\r" : ""));
            err.flush();
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
