package peermortem.report.font;

import org.jspecify.annotations.Nullable;

import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets a text as one line: each stretch in the first font that has it, Arabic and Indic letters
/// shaped, right-to-left runs in their place (Unicode Bidirectional Algorithm, UAX 9, for a
/// left-to-right page).
final class Setting {
    private final Typefaces faces;
    private final Weight weight;
    private final float size;
    private final char[] chars;
    private final List<Piece> pieces = new ArrayList<>();

    private Setting(Typefaces faces, Weight weight, float size, String text) {
        this.faces = faces;
        this.weight = weight;
        this.size = size;
        this.chars = text.toCharArray();
    }

    static Line line(Typefaces faces, String text, Weight weight, float size) {
        Typeface face = faces.text(weight);
        int advance = face.plainAdvance(text);
        if (advance >= 0) {
            float width = advance * size / 1000;
            return new Line(
                    text, size, List.of(new Piece.Plain(face.base(), text, false, width)), width);
        }
        Setting setting = new Setting(faces, weight, size, text);
        setting.set();
        float width = 0;
        for (Piece piece : setting.pieces) {
            width += piece.width();
        }
        return new Line(text, size, setting.pieces, width);
    }

    private static boolean hasMarks(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x300 && Clean.mark(c));
    }

    private void set() {
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            run(0, chars.length, false);
            return;
        }
        Bidi bidi = new Bidi(new String(chars), Bidi.DIRECTION_LEFT_TO_RIGHT);
        Integer[] order = new Integer[bidi.getRunCount()];
        byte[] levels = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        for (int run : order) {
            run(bidi.getRunStart(run), bidi.getRunLimit(run), (bidi.getRunLevel(run) & 1) == 1);
        }
    }

    /// Splits a run of one direction by fonts; from right to left the last stretch comes first.
    private void run(int start, int end, boolean rightToLeft) {
        List<Piece> found = new ArrayList<>();
        int from = start;
        @Nullable Typeface current = null;
        int at = start;
        while (at < end) {
            int next = clusterEnd(at, end);
            Optional<Typeface> face = faces.covering(new String(chars, at, next - at), weight);
            if (at > from && face.orElse(null) != current) {
                found.add(piece(current, from, at, rightToLeft));
                from = at;
            }
            current = face.orElse(null);
            at = next;
        }
        if (end > from) {
            found.add(piece(current, from, end, rightToLeft));
        }
        pieces.addAll(rightToLeft ? found.reversed() : found);
    }

    private int clusterEnd(int start, int end) {
        int at = start + Character.charCount(Character.codePointAt(chars, start, end));
        while (at < end) {
            int c = Character.codePointAt(chars, at, end);
            if (!Clean.mark(c) && !Clean.invisible(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private Piece piece(@Nullable Typeface face, int start, int end, boolean rightToLeft) {
        String text = new String(chars, start, end - start);
        if (face == null) {
            return missing(text);
        }
        boolean heavy = weight.heavy() && face != faces.text(weight);
        if (face.shapes() || rightToLeft || hasMarks(text)) {
            GlyphVector glyphs = face.shape(chars, start, end, rightToLeft);
            float width =
                    (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() * size / 1000;
            return new Piece.Shaped(face.base(), glyphs, text, heavy, width);
        }
        int advance = 0;
        StringBuilder shown = new StringBuilder(text.length());
        for (int c : text.codePoints().filter(c -> !Clean.invisible(c)).toArray()) {
            shown.appendCodePoint(c);
            advance += face.advance(c);
        }
        return new Piece.Plain(face.base(), shown.toString(), heavy, advance * size / 1000);
    }

    private Piece missing(String text) {
        Typeface face = faces.text(weight);
        int boxes =
                (int) text.codePoints().filter(c -> !Clean.invisible(c) && !Clean.mark(c)).count();
        int shown = Math.max(boxes, 1);
        float width = shown * face.advance(Piece.Missing.BOX.codePointAt(0)) * size / 1000;
        return new Piece.Missing(face.base(), text, shown, width);
    }
}
