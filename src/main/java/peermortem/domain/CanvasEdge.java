package peermortem.domain;

import java.util.Optional;

/// An arrow between two cards, with the sides where it leaves and enters and its ends' arrow heads.
public record CanvasEdge(
        String id,
        String from,
        Optional<Side> fromSide,
        boolean fromArrow,
        String to,
        Optional<Side> toSide,
        boolean toArrow,
        Optional<String> label,
        Optional<String> color) {

    /// A card's side.
    public enum Side {
        TOP,
        RIGHT,
        BOTTOM,
        LEFT
    }
}
