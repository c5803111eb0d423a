package peermortem.intake.file;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The images that the author of a text handed in with it, in an archive of a whole class. The
/// archive is looked through only where the text shows images, and only what it shows is unpacked.
final class AuthorsNeighbours implements Neighbours {
    private final Path archive;
    private final String entry;
    private final FileLimits limits;
    private final Map<String, String> entries = new HashMap<>();

    AuthorsNeighbours(Path archive, String entry, FileLimits limits) {
        this.archive = archive;
        this.entry = entry;
        this.limits = limits;
    }

    @Override
    public Optional<byte[]> image(String reference) {
        HandInNames own = HandInNames.of(entry.replace('\\', '/'));
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (entries.isEmpty()) {
                zip.stream().forEach(file -> addIfOf(own.key(), file));
            }
            return new PackedNeighbours(own.file(), entries.keySet(), name -> read(zip, name))
                    .image(reference);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("intake.archive-broken", archive.getFileName()), e);
        }
    }

    private void addIfOf(String author, ZipEntry file) {
        String path = file.getName().replace('\\', '/');
        HandInNames names = HandInNames.of(path);
        if (Images.isImage(path) && names.key().equals(author)) {
            entries.put(names.file(), file.getName());
        }
    }

    private byte[] read(ZipFile zip, String name) {
        ZipEntry found = zip.getEntry(entries.get(name));
        try (var stream = zip.getInputStream(found)) {
            return stream.readNBytes(limits.imageBytes() + 1);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("intake.archive-broken", archive.getFileName()), e);
        }
    }
}
