package peermortem.report.preview;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/// Draws the pages of an open PDF for a preview. Not safe for use by several threads; close it
/// after use.
public final class PagePictures implements AutoCloseable {
    private static final float POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PagePictures(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    /// @throws ProblemException where the bytes are no PDF
    public static PagePictures open(byte[] pdf) {
        try {
            return new PagePictures(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new ProblemException(Problem.of("report.no-pdf"), e);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /// A page, counted from 0, that many pixels wide.
    public Picture page(int page, int width) {
        float points = document.getPage(page).getCropBox().getWidth();
        BufferedImage image = image(page, POINTS_PER_INCH * width / points);
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Picture(image.getWidth(), image.getHeight(), pixels);
    }

    /// A page, counted from 0, as a PNG file of that many dots per inch.
    public byte[] png(int page, int dpi) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(page, dpi), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private BufferedImage image(int page, float dpi) {
        try {
            return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
