package peermortem.report.font;

import org.openpdf.text.pdf.BaseFont;

import java.awt.font.GlyphVector;

/// A stretch of a line in one font, `width` in points. `heavy` asks for an outline that imitates
/// bold.
public sealed interface Piece {
    float width();

    /// Characters as they are, side by side.
    record Plain(BaseFont font, String text, boolean heavy, float width) implements Piece {}

    /// Glyphs in visual order at 1000 units per em, for the words in `text`.
    record Shaped(BaseFont font, GlyphVector glyphs, String text, boolean heavy, float width)
            implements Piece {}

    /// Characters that no bundled font has: one box each.
    record Missing(BaseFont font, String text, int boxes, float width) implements Piece {
        /// The box that stands for a missing character.
        public static final String BOX = "\u25A1";
    }
}
