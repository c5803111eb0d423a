package peermortem.report.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import peermortem.report.font.Type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;

/// Blocks become the bytes of a tagged, sealed PDF 1.7 with bookmarks, page numbers and the
/// report's JSON as an attachment. The same input gives the same bytes.
final class PdfFile {
    /// What the JSON is called inside the file.
    static final String ATTACHMENT = "report.json";

    /// Pages are short: a quick pass leaves them nearly as small as a thorough one.
    private static final int COMPRESSION = 4;

    private final Type type;

    PdfFile(Type type) {
        this.type = type;
    }

    byte[] write(About about, List<Block> blocks, byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try {
            Document document = new Document(new Rectangle(Frame.WIDTH, Frame.HEIGHT), 0, 0, 0, 0);
            PdfWriter writer = SteadyWriter.of(document, out, about.json());
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setFullCompression();
            writer.setCompressionLevel(COMPRESSION);
            Tags.ask(writer);
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            document.open();
            describe(writer, about);
            attach(writer, json);
            paint(document, writer, about, Pagination.of(blocks));
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Seal.seal(out.toByteArray());
    }

    private void paint(
            Document document, PdfWriter writer, About about, List<List<Pagination.Placed>> pages)
            throws IOException {
        Tags tags = new Tags(writer);
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                document.newPage();
            }
            writer.setPageEmpty(false);
            Sheet sheet = new Sheet(writer.getDirectContent(), tags);
            for (Pagination.Placed placed : pages.get(i)) {
                placed.block().paint(sheet, placed.top());
            }
            String number = about.pageNumber(i + 1, pages.size());
            sheet.artifact(() -> footer(sheet, about.footer(), number));
        }
    }

    private void footer(Sheet sheet, String left, String right) {
        Style style = Style.LABEL;
        sheet.rule(Frame.LEFT, Frame.FOOTER - 6, Frame.RIGHT, Frame.FOOTER - 6, 0.6f, Palette.RULE);
        sheet.text(
                type.fitting(left, style.weight(), style.size(), Frame.MEASURE - 80),
                style,
                Frame.LEFT,
                Frame.FOOTER);
        sheet.flushRight(
                type.line(right, style.weight(), style.size()), style, Frame.RIGHT, Frame.FOOTER);
    }

    private static void describe(PdfWriter writer, About about) {
        PdfDictionary info = writer.getInfo();
        PdfDate date = date(about.asOf());
        info.put(PdfName.TITLE, unicode(about.title()));
        info.put(new PdfName("Creator"), unicode("Peermortem"));
        info.put(new PdfName("Producer"), unicode("Peermortem"));
        info.put(new PdfName("CreationDate"), date);
        info.put(new PdfName("ModDate"), date);
        info.put(new PdfName(Seal.KEY), new PdfString(Seal.BLANK));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        writer.setXmpMetadata(xmp(about).getBytes(StandardCharsets.UTF_8));
    }

    private static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static PdfDate date(Instant instant) {
        return new PdfDate(GregorianCalendar.from(instant.atZone(ZoneId.from(ZoneOffset.UTC))));
    }

    private static void attach(PdfWriter writer, byte[] json) throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        PdfFileSpecification file =
                PdfFileSpecification.fileEmbedded(
                        writer, ATTACHMENT, ATTACHMENT, json, true, "application/json", parameters);
        file.put(new PdfName("AFRelationship"), new PdfName("Data"));
        writer.addFileAttachment(ATTACHMENT, file);
    }

    private static String xmp(About about) {
        String when = DateTimeFormatter.ISO_INSTANT.format(about.asOf());
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <xmp:CreatorTool>Peermortem</xmp:CreatorTool><xmp:CreateDate>%s</xmp:CreateDate>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(escaped(about.title()), when);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                default ->
                                        escaped.appendCodePoint(
                                                c < ' '
                                                                || Character.getType(c)
                                                                        == Character.SURROGATE
                                                        ? ' '
                                                        : c);
                            }
                        });
        return escaped.toString();
    }
}
