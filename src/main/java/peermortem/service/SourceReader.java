package peermortem.service;

import peermortem.domain.Outcome;
import peermortem.domain.Snapshot;

import java.nio.file.Path;

/// Turns what somebody hands in (a link, a path, pasted text) into a frozen text, or says why not.
/// Paths are relative to `base`. Calls block and may come from several threads at once.
@FunctionalInterface
public interface SourceReader {
    Outcome<Snapshot> read(String source, Path base);
}
