package peermortem.service;

import peermortem.domain.Outcome;
import peermortem.domain.Snapshot;
import peermortem.intake.Input;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Reads sources as people write them: a link, the path of a file, or the text itself.
public final class IntakeSources implements SourceReader {
    private static final int LONGEST_PATH = 4_096;
    private final Intake intake;

    public IntakeSources(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Outcome<Snapshot> read(String source, Path base) {
        if (source.isBlank()) {
            return Outcome.refused("hand-in.no-source");
        }
        return intake.take(input(source, base)).map(Intaken::snapshot);
    }

    private static Input input(String source, Path base) {
        String start = source.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("http://") || start.startsWith("https://")) {
            return new Input.Link(source);
        }
        Optional<Path> path = path(source, base);
        if (path.filter(Files::exists).isPresent()) {
            return new Input.File(path.get());
        }
        if (source.strip().lines().count() > 1) {
            return new Input.Pasted(source);
        }
        if (start.contains("://")
                || start.contains("docs.google.com")
                || start.startsWith("www.")) {
            return new Input.Link(source);
        }
        return path.<Input>map(Input.File::new).orElseGet(() -> new Input.Pasted(source));
    }

    private static Optional<Path> path(String source, Path base) {
        if (source.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(source.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
