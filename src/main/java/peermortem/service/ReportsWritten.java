package peermortem.service;

import java.nio.file.Path;
import java.util.List;

/// The files that an export wrote, in order; a cancelled export keeps those that were complete.
public record ReportsWritten(List<Path> files, boolean cancelled) {
    public ReportsWritten {
        files = List.copyOf(files);
    }
}
