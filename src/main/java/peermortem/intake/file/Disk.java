package peermortem.intake.file;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Reads files from disk and from archives on disk, within limits.
public final class Disk {
    private Disk() {}

    /// A file's bytes and what is known of where it stood, such as the commit of its clone.
    public record Found(Received received, Map<String, String> facts) {}

    public static Found read(Path path, FileLimits limits) {
        Path file = Files.isDirectory(path) ? Clones.postmortem(path) : path;
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw new ProblemException(Problem.of("intake.file-missing", path));
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.of("intake.file-unreadable", path));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
            return new Found(
                    Received.file(
                            name,
                            Bytes.of(limited(stream, name, limits)),
                            new FolderNeighbours(folder, limits)),
                    Clones.facts(file));
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("intake.file-missing", path), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("intake.file-unreadable", path), e);
        }
    }

    public static Bytes readPacked(Path archive, String entry, FileLimits limits) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry found =
                    Optional.ofNullable(zip.getEntry(entry))
                            .orElseThrow(
                                    () ->
                                            new ProblemException(
                                                    Problem.of("intake.file-missing", entry)));
            try (InputStream stream = zip.getInputStream(found)) {
                return Bytes.of(limited(stream, entry, limits));
            }
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("intake.file-missing", archive), e);
        } catch (ZipException e) {
            throw new ProblemException(
                    Problem.of("intake.archive-broken", archive.getFileName()), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("intake.file-unreadable", archive), e);
        }
    }

    /// A file of a class's archive, with the images that the same author handed in.
    public static Received packed(Path archive, String entry, FileLimits limits) {
        return Received.file(
                entry,
                readPacked(archive, entry, limits),
                new AuthorsNeighbours(archive, entry, limits));
    }

    private static byte[] limited(InputStream stream, String name, FileLimits limits)
            throws IOException {
        byte[] bytes = stream.readNBytes(limits.fileBytes() + 1);
        if (bytes.length > limits.fileBytes()) {
            throw new ProblemException(
                    Problem.of("intake.file-too-large", name, limits.fileBytes() / (1024 * 1024)));
        }
        return bytes;
    }
}
