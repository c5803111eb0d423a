package peermortem.report.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

import peermortem.report.font.Cluster;
import peermortem.report.font.Line;
import peermortem.report.font.Piece;

import java.awt.Color;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;

/// One page to draw on: points from the top left corner. Everything drawn stands in a tag or is an
/// artifact.
final class Sheet {
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    /// Part of the size that an imitated bold adds as an outline.
    private static final float OUTLINE = 0.028f;

    private final PdfContentByte content;
    private final Tags tags;
    private @Nullable BaseFont font;
    private float size;
    private @Nullable Color filling;

    Sheet(PdfContentByte content, Tags tags) {
        this.content = content;
        this.tags = tags;
    }

    Tags tags() {
        return tags;
    }

    void tagged(PdfStructureElement tag, Runnable drawing) {
        content.beginMarkedContentSequence(tag);
        drawing.run();
        content.endMarkedContentSequence();
    }

    /// What a reading aloud leaves out.
    void artifact(Runnable drawing) {
        content.beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        content.endMarkedContentSequence();
    }

    void bookmark(String title, float top) {
        PdfDestination here = new PdfDestination(PdfDestination.XYZ, 0, Frame.HEIGHT - top + 8, 0);
        PdfOutline outline =
                new PdfOutline(
                        content.getRootOutline(),
                        here,
                        new PdfString(title, PdfObject.TEXT_UNICODE));
        outline.setOpen(true);
    }

    /// Draws a line with its left end at `x` in the line box that begins at `top`.
    void text(Line line, Style style, float x, float top) {
        fillWith(style.color());
        content.beginText();
        float at = x;
        for (Piece piece : line.pieces()) {
            piece(piece, style, at, Frame.HEIGHT - top - style.ascent());
            at += piece.width();
        }
        content.endText();
    }

    void centred(Line line, Style style, float middle, float top) {
        text(line, style, middle - line.width() / 2, top);
    }

    void flushRight(Line line, Style style, float right, float top) {
        text(line, style, right - line.width(), top);
    }

    private void piece(Piece piece, Style style, float x, float y) {
        switch (piece) {
            case Piece.Plain p -> {
                begin(p.font(), style, p.heavy(), x, y);
                content.showText(p.text());
                end(p.heavy());
            }
            case Piece.Shaped p -> {
                begin(p.font(), style, p.heavy(), x, y);
                glyphs(p, style.size(), x, y);
                end(p.heavy());
            }
            case Piece.Missing p -> {
                actualText(p.text());
                begin(p.font(), style, false, x, y);
                content.showText(Piece.Missing.BOX.repeat(p.boxes()));
                content.endMarkedContentSequence();
            }
        }
    }

    private void begin(BaseFont font, Style style, boolean heavy, float x, float y) {
        use(font, style.size());
        if (heavy) {
            content.setColorStroke(style.color());
            content.setLineWidth(style.size() * OUTLINE);
            content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
        }
        content.setTextMatrix(x, y);
    }

    /// Font and colour are said again only where they change.
    private void use(BaseFont wanted, float points) {
        if (!wanted.equals(font) || points != size) {
            content.setFontAndSize(wanted, points);
            font = wanted;
            size = points;
        }
    }

    private void fillWith(Color color) {
        if (!color.equals(filling)) {
            content.setColorFill(color);
            filling = color;
        }
    }

    private void end(boolean heavy) {
        if (heavy) {
            content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        }
    }

    private void actualText(String text) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(ACTUAL_TEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(SPAN, properties, true);
    }

    /// Each cluster carries its own words, so that readers who put right-to-left text in order by
    /// the places of its letters find them.
    private void glyphs(Piece.Shaped piece, float size, float x, float y) {
        GlyphVector glyphs = piece.glyphs();
        int at = 0;
        while (at < glyphs.getNumGlyphs()) {
            Cluster cluster = Cluster.at(glyphs, at, piece.text());
            actualText(cluster.text());
            for (int i = cluster.first(); i < cluster.end(); i++) {
                Point2D place = glyphs.getGlyphPosition(i);
                float right = x + (float) place.getX() * size / 1000;
                content.setTextMatrix(right, y - (float) place.getY() * size / 1000);
                content.showText(glyphs, i, i + 1);
            }
            content.endMarkedContentSequence();
            at = cluster.end();
        }
    }

    void fill(float x, float top, float width, float height, Color color) {
        fillWith(color);
        content.rectangle(x, Frame.HEIGHT - top - height, width, height);
        content.fill();
    }

    void rule(float fromX, float fromTop, float toX, float toTop, float thickness, Color color) {
        content.setColorStroke(color);
        content.setLineWidth(thickness);
        content.moveTo(fromX, Frame.HEIGHT - fromTop);
        content.lineTo(toX, Frame.HEIGHT - toTop);
        content.stroke();
    }

    void dot(float x, float top, float radius, Color color) {
        fillWith(color);
        content.circle(x, Frame.HEIGHT - top, radius);
        content.fill();
    }
}
