package peermortem.report.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

import peermortem.domain.Sha256;

import java.io.IOException;
import java.io.OutputStream;

/// A writer whose bytes follow from its input: the six letters before the name of a font's subset,
/// which OpenPDF draws at random, come from a seed instead (ISO 32000-1, 9.6.4).
final class SteadyWriter extends PdfWriter {
    private static final PdfName LENGTH_1 = new PdfName("Length1");
    private static final PdfName FONT_NAME = new PdfName("FontName");
    private static final PdfName BASE_FONT = new PdfName("BaseFont");
    private static final int PREFIX = 6;

    private final String seed;
    private int fonts;
    private String prefix = "";

    private SteadyWriter(PdfDocument document, OutputStream out, String seed) {
        super(document, out);
        this.seed = seed;
    }

    static SteadyWriter of(Document document, OutputStream out, Sha256 seed) {
        PdfDocument pdf = new PdfDocument();
        pdf.setTextRenderingOptions(document.getTextRenderingOptions());
        document.addDocListener(pdf);
        SteadyWriter writer = new SteadyWriter(pdf, out, seed.hex());
        pdf.addWriter(writer);
        return writer;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        steady(object);
        return super.addToBody(object);
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
            throws IOException {
        steady(object);
        return super.addToBody(object, reference);
    }

    private void steady(PdfObject object) {
        if (object instanceof PdfStream stream && stream.contains(LENGTH_1)) {
            prefix = letters(++fonts);
        } else if (object instanceof PdfDictionary dictionary) {
            rename(dictionary, FONT_NAME);
            rename(dictionary, BASE_FONT);
        }
    }

    private void rename(PdfDictionary dictionary, PdfName key) {
        PdfObject name = dictionary.get(key);
        if (name != null) {
            String old = PdfName.decodeName(name.toString());
            if (old.length() > PREFIX && old.charAt(PREFIX) == '+') {
                dictionary.put(key, new PdfName(prefix + old.substring(PREFIX)));
            }
        }
    }

    private String letters(int font) {
        String hex = Sha256.of(seed + font).hex();
        StringBuilder letters = new StringBuilder(PREFIX);
        for (int i = 0; i < PREFIX; i++) {
            letters.append(
                    (char) ('A' + Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) % 26));
        }
        return letters.toString();
    }
}
