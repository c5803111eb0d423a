package peermortem.domain;

import java.time.Instant;
import java.util.Map;

/// The frozen text of a source at one moment. `hash` is of the text; `original` holds the bytes as
/// they came with their media type; `provenance` what the source said of itself (`commit`, `etag`,
/// `last-modified`, `title`, ...).
public record Snapshot(
        Source source,
        String text,
        Sha256 hash,
        Bytes original,
        String mediaType,
        Instant frozenAt,
        Map<String, String> provenance) {
    public Snapshot {
        provenance = Map.copyOf(provenance);
    }

    public static Snapshot of(
            Source source, String text, Bytes original, String mediaType, Instant frozenAt) {
        return new Snapshot(source, text, Sha256.of(text), original, mediaType, frozenAt, Map.of());
    }
}
