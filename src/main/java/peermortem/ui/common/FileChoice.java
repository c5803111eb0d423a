package peermortem.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The platform's dialogs for files and folders; tests answer them themselves.
public interface FileChoice {
    /// Kinds of files by the endings of their names, such as `*.md`.
    record Kind(String name, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }
    }

    Optional<Path> open(String title, Kind kind);

    List<Path> openSeveral(String title, Kind kind);

    Optional<Path> save(String title, String suggestedName, Kind kind);

    Optional<Path> folder(String title);
}
