package peermortem.intake.file;

import java.util.Optional;

/// The images that came beside a text, found by how it refers to them.
@FunctionalInterface
public interface Neighbours {
    Neighbours NONE = _ -> Optional.empty();

    /// Where an image is larger than may be kept, at least one byte more than that. The reference
    /// has `/` between its names, and `..` at most in front.
    Optional<byte[]> image(String reference);
}
