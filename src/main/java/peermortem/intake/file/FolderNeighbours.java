package peermortem.intake.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The images in a text's own folder and below. Nothing that leads out of it is followed, not even
/// a link of the file system: whoever wrote the text may have laid it.
record FolderNeighbours(Path folder, FileLimits limits) implements Neighbours {
    private static final Logger LOG = LoggerFactory.getLogger(FolderNeighbours.class);

    @Override
    public Optional<byte[]> image(String reference) {
        try {
            Path file = folder.resolve(reference);
            return isWithin(folder, file) ? Optional.of(head(file)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            LOG.debug("an image beside a text is not to be had", e);
            return Optional.empty();
        }
    }

    /// Whether a path is a file that really lies in a folder.
    static boolean isWithin(Path folder, Path file) throws IOException {
        return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
    }

    private byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(limits.imageBytes() + 1);
        }
    }
}
