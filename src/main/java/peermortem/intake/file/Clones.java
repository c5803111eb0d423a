package peermortem.intake.file;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder that is one student's hand-in, mostly a clone: finds its postmortem, and the commit it
/// is at.
final class Clones {
    private static final int DEPTH = 6;
    private static final int MAX_FILES = 20_000;
    private static final int MAX_READ = 512 * 1024;

    private Clones() {}

    static Path postmortem(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            List<String> names =
                    walk.filter(file -> isWithin(folder, file))
                            .limit(MAX_FILES)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(Postmortems::isReadable)
                            .toList();
            if (names.isEmpty()) {
                throw new ProblemException(Problem.of("intake.folder-without-text", folder));
            }
            return Postmortems.choose(names, name -> head(folder.resolve(name)))
                    .map(folder::resolve)
                    .orElseThrow(
                            () ->
                                    new ProblemException(
                                            Problem.of(
                                                    "intake.which-file",
                                                    folder,
                                                    Postmortems.list(names))));
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(Problem.of("intake.file-unreadable", folder), e);
        }
    }

    /// A link of the file system that leads out of the hand-in would show a file of this computer
    /// as the student's text.
    private static boolean isWithin(Path folder, Path file) {
        try {
            return FolderNeighbours.isWithin(folder, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(MAX_READ), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The commit that a clone's HEAD points to, where the file stands in one.
    static Map<String, String> facts(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        for (int up = 0; folder != null && up < DEPTH; up++, folder = folder.getParent()) {
            Path head = folder.resolve(".git").resolve("HEAD");
            if (Files.isRegularFile(head)) {
                return commit(folder.resolve(".git"))
                        .map(commit -> Map.of("commit", commit))
                        .orElse(Map.of());
            }
        }
        return Map.of();
    }

    private static Optional<String> commit(Path git) {
        try {
            String head = Files.readString(git.resolve("HEAD")).strip();
            if (head.startsWith("ref: ")) {
                Path reference = git.resolve(head.substring(5).strip()).normalize();
                head =
                        reference.startsWith(git) && Files.isRegularFile(reference)
                                ? Files.readString(reference).strip()
                                : "";
            }
            return Optional.of(head).filter(text -> text.matches("[0-9a-f]{40,64}"));
        } catch (IOException | IllegalArgumentException e) {
            // a clone in disorder only means that the commit is not known
            return Optional.empty();
        }
    }
}
