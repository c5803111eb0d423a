package peermortem.report.font;

import java.awt.font.GlyphVector;

/// Glyphs `first` until `end` of a shaped piece and the characters that they stand for together:
/// from right to left one letter (or ligature) at a time, from left to right the whole piece, since
/// Indic glyphs change places.
public record Cluster(int first, int end, String text) {
    /// The cluster that begins at a glyph, in visual order, of the shaped text.
    public static Cluster at(GlyphVector glyphs, int first, String text) {
        int count = glyphs.getNumGlyphs();
        if (glyphs.getGlyphCharIndex(0) <= glyphs.getGlyphCharIndex(count - 1)) {
            return new Cluster(0, count, text);
        }
        int index = glyphs.getGlyphCharIndex(first);
        int end = first + 1;
        while (end < count && glyphs.getGlyphCharIndex(end) >= index) {
            end++;
        }
        int after = first == 0 ? text.length() : next(glyphs, first, text);
        int from = end == count ? 0 : index;
        return new Cluster(first, end, text.substring(from, Math.max(after, from)));
    }

    /// Where the characters of the glyphs at the left of this one begin; those come later in the
    /// text.
    private static int next(GlyphVector glyphs, int first, String text) {
        int next = text.length();
        for (int i = 0; i < first; i++) {
            next = Math.min(next, glyphs.getGlyphCharIndex(i));
        }
        return next;
    }
}
