package peermortem.cli;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads the small text files that commands are given.
final class TextFiles {
    private TextFiles() {}

    /// The text of a file, without its byte-order mark; a problem where it cannot be read.
    static String read(Path path) {
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("file.missing", path), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.unreadable", path), e);
        }
    }
}
