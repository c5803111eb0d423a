package peermortem.store;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/// Which file lies at a path: SQLite would go on writing to one that was deleted, moved or replaced
/// while it was open, and all of that would be lost. Windows keeps open files in their place.
record FileMark(Path file, @Nullable Object key) {
    static FileMark of(Path file) throws IOException {
        return new FileMark(file, key(file));
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    boolean inPlace() {
        try {
            return Objects.equals(key, key(file));
        } catch (IOException e) {
            return false;
        }
    }

    /// Fails where another file, or none, lies at the path now.
    void demand() {
        if (!inPlace()) {
            boolean folder = Files.isDirectory(file.resolveSibling("."));
            throw new ProblemException(Problem.of(folder ? "store.moved" : "store.gone", file));
        }
    }
}
