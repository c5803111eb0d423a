import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;

/// What has to be done with whole folders.
class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
    }

    /// Gives every file in a folder the same time.
    static void stamp(Path folder, Instant time) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }

    static long size(Path path) throws IOException {
        try (var paths = Files.walk(path)) {
            return paths.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
        }
    }
}
