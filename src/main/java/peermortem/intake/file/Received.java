package peermortem.intake.file;

import peermortem.domain.Bytes;

import java.util.Optional;

/// Bytes as they came: with a file name (may be empty), and where a server sent them its media type
/// and character set.
public record Received(String name, Bytes bytes, String mediaType, Optional<String> charset) {
    public static Received file(String name, Bytes bytes) {
        return new Received(name, bytes, "", Optional.empty());
    }
}
