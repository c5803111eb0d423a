package peermortem.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Reads PDFs back with another library.
public final class PdfText {
    private PdfText() {}

    /// A look at an open document.
    public interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    public static <T> T look(byte[] pdf, Look<T> look) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of all pages, white space as single spaces.
    public static String of(byte[] pdf) {
        return look(
                pdf,
                document -> {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setSortByPosition(false);
                    return stripper.getText(document).replaceAll("\\s+", " ");
                });
    }

    /// The report for programs that a PDF carries.
    public static byte[] json(byte[] pdf) {
        return look(
                pdf,
                document -> {
                    var names = document.getDocumentCatalog().getNames();
                    var files = names == null ? null : names.getEmbeddedFiles();
                    var listed = files == null ? null : files.getNames();
                    var report = listed == null ? null : listed.get("report.json");
                    var file = report == null ? null : report.getEmbeddedFile();
                    if (file == null) {
                        throw new AssertionError("no report.json");
                    }
                    return file.toByteArray();
                });
    }

    static List<String> bookmarks(byte[] pdf) {
        return look(
                pdf,
                document -> {
                    List<String> titles = new ArrayList<>();
                    for (PDOutlineItem item :
                            document.getDocumentCatalog().getDocumentOutline().children()) {
                        titles.add(item.getTitle());
                    }
                    return titles;
                });
    }
}
