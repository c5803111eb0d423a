package peermortem.report.font;

import java.util.List;

/// One line of type in visual order: `text` in reading order, `size` and `width` in points.
public record Line(String text, float size, List<Piece> pieces, float width) {
    public Line {
        pieces = List.copyOf(pieces);
    }
}
