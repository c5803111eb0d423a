package peermortem.report.export;

import java.nio.file.Path;
import java.util.List;

/// What an export left in the folder: the files in the order they were asked for, and whether it
/// was stopped before all of them were there.
public record Export(List<Path> files, boolean cancelled) {
    public Export {
        files = List.copyOf(files);
    }
}
