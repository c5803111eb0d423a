package peermortem.report.font;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// One bundled TrueType font: what it covers, its advances in thousandths of an em, and its
/// shaping. Safe for use by many threads.
public final class Typeface {
    private static final int CACHED = 0x2200;

    /// Outlines hardly get smaller by trying harder.
    private static final int COMPRESSION = 3;

    private static final int FIRST_MARK = 0x300;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float SHAPED_AT = 1000;

    private final byte[] bytes;
    private final BaseFont base;
    private final boolean shapes;
    private final short[] advances = new short[CACHED];
    private @Nullable Font shaping;

    private Typeface(String file, byte[] bytes, boolean shapes) {
        this.bytes = bytes;
        this.shapes = shapes;
        try {
            base =
                    BaseFont.createFont(
                            file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        base.setCompressionLevel(COMPRESSION);
        Arrays.fill(advances, (short) -1);
        for (int c = ' '; c < CACHED; c++) {
            if (base.charExists(c)) {
                advances[c] = (short) base.getWidth(c);
            }
        }
    }

    /// The font of that name; `shapes` where letters take their form from their neighbours.
    static Typeface bundled(String name, boolean shapes) {
        String file = name + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream("/peermortem/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the app lacks its font " + file);
            }
            return new Typeface(file, in.readAllBytes(), shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The font as PDF pages name it.
    public BaseFont base() {
        return base;
    }

    boolean shapes() {
        return shapes;
    }

    boolean covers(int codePoint) {
        return codePoint < CACHED ? advances[codePoint] >= 0 : base.charExists(codePoint);
    }

    /// The advance of a character that this font covers, in thousandths of an em.
    int advance(int codePoint) {
        return codePoint < CACHED ? advances[codePoint] : base.getWidth(codePoint);
    }

    /// The advance of a text without shaping, or -1 where it needs shaping or the font lacks a
    /// character.
    int plainAdvance(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= CACHED || advances[c] < 0 || (c >= FIRST_MARK && Clean.mark(c))) {
                return -1;
            }
            sum += advances[c];
        }
        return sum;
    }

    /// The glyphs of a stretch in visual order, at 1000 units per em.
    GlyphVector shape(char[] text, int start, int end, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        synchronized (this) {
            return shapingFont().layoutGlyphVector(EXACT, text, start, end, direction);
        }
    }

    private Font shapingFont() {
        Font font = shaping;
        if (font == null) {
            try {
                font =
                        Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                                .deriveFont(SHAPED_AT);
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("a bundled font cannot be read", e);
            }
            shaping = font;
        }
        return font;
    }
}
