package peermortem.intake.file;

import peermortem.domain.Bytes;

import java.util.Optional;

/// Bytes as they came: with a file name (may be empty), where a server sent them its media type and
/// character set, and the images that came beside them.
public record Received(
        String name,
        Bytes bytes,
        String mediaType,
        Optional<String> charset,
        Neighbours neighbours) {
    public Received(String name, Bytes bytes, String mediaType, Optional<String> charset) {
        this(name, bytes, mediaType, charset, Neighbours.NONE);
    }

    public static Received file(String name, Bytes bytes) {
        return file(name, bytes, Neighbours.NONE);
    }

    static Received file(String name, Bytes bytes, Neighbours neighbours) {
        return new Received(name, bytes, "", Optional.empty(), neighbours);
    }
}
