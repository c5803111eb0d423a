package peermortem.intake;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;

import java.nio.file.Path;

/// What somebody hands in, before it is read.
public sealed interface Input {
    /// A link as it was written, possibly with text around it.
    record Link(String text) implements Input {}

    record File(Path path) implements Input {}

    /// Bytes that came with a file name, such as an uploaded or dropped file.
    record Named(String name, Bytes bytes) implements Input {}

    /// A file within an archive; read only when it is taken.
    record Packed(Path archive, String entry) implements Input {}

    /// One of the texts of a source that holds several, such as a feed; `number` counts from 1.
    record One(Input of, int number) implements Input {}

    record Pasted(String text) implements Input {}

    /// Nothing that could be read, known before trying.
    record Unusable(Problem problem) implements Input {}
}
