package peermortem.domain;

import java.util.Optional;

/// A card: `content` is its Markdown, file, address or label by `kind`; geometry in pixels, y
/// downwards; `color` is a preset from "1" to "6" or `#rrggbb`.
public record CanvasNode(
        String id,
        Kind kind,
        String content,
        int x,
        int y,
        int width,
        int height,
        Optional<String> color) {

    /// What a card holds.
    public enum Kind {
        TEXT,
        FILE,
        LINK,
        GROUP
    }

    /// Whether the middle of another card lies within this one.
    public boolean encloses(CanvasNode other) {
        long middleX = other.x + other.width / 2L;
        long middleY = other.y + other.height / 2L;
        return middleX >= x
                && middleX <= (long) x + width
                && middleY >= y
                && middleY <= (long) y + height;
    }
}
