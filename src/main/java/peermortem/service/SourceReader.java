package peermortem.service;

import java.nio.file.Path;
import peermortem.domain.Outcome;
import peermortem.domain.Snapshot;

/// Turns what somebody hands in (a link, a path, pasted text) into a frozen text, or says why not. Paths are
/// relative to `base`. Calls block and may come from several threads at once.
@FunctionalInterface
public interface SourceReader {
    Outcome<Snapshot> read(String source, Path base);
}
