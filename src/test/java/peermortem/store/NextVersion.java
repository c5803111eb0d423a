package peermortem.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A version of class files that does not exist yet: today's with one more step, which takes long
/// enough to be interrupted.
public final class NextVersion {
    static final Schema SCHEMA = todayAnd("T__slow.sql");

    private NextVersion() {}

    static Schema todayAnd(String step) {
        List<String> steps = new ArrayList<>(FileKind.CLASS_FILE.schema().steps());
        steps.add(step);
        return new Schema(FileKind.CLASS_FILE, steps);
    }

    /// Opens a file as that version would: whole and up to date, or a problem.
    public static Store open(Path file) {
        return Opening.open(file, SCHEMA).orThrow();
    }
}
