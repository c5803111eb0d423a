package peermortem.report.pdf;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/// The document's logical structure (ISO 32000-1, 14.8), in reading order.
final class Tags {
    private static final PdfName DOCUMENT = new PdfName("Document");
    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName ROW = new PdfName("TR");
    private static final PdfName HEAD_CELL = new PdfName("TH");
    private static final PdfName CELL = new PdfName("TD");
    private static final PdfName PARAGRAPH = new PdfName("P");
    private static final PdfName FIGURE = new PdfName("Figure");

    private final PdfStructureElement document;

    Tags(PdfWriter writer) {
        document = new PdfStructureElement(writer.getStructureTreeRoot(), DOCUMENT);
    }

    /// Opens tagging of a document that is not open yet.
    static void ask(PdfWriter writer) {
        writer.setTagged();
    }

    PdfStructureElement heading(int level) {
        return new PdfStructureElement(document, new PdfName("H" + level));
    }

    PdfStructureElement paragraph() {
        return new PdfStructureElement(document, PARAGRAPH);
    }

    PdfStructureElement figure(String alternative) {
        PdfStructureElement figure = new PdfStructureElement(document, FIGURE);
        figure.put(new PdfName("Alt"), new PdfString(alternative, PdfObject.TEXT_UNICODE));
        return figure;
    }

    PdfStructureElement table() {
        return new PdfStructureElement(document, TABLE);
    }

    PdfStructureElement row(PdfStructureElement table) {
        return new PdfStructureElement(table, ROW);
    }

    PdfStructureElement cell(PdfStructureElement row) {
        return new PdfStructureElement(row, CELL);
    }

    /// A head cell for the column or the row that it begins.
    PdfStructureElement headCell(PdfStructureElement row, Scope scope) {
        PdfStructureElement cell = new PdfStructureElement(row, HEAD_CELL);
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(new PdfName("O"), TABLE);
        attributes.put(new PdfName("Scope"), new PdfName(scope == Scope.COLUMN ? "Column" : "Row"));
        cell.put(new PdfName("A"), new PdfArray(attributes));
        return cell;
    }

    /// What a head cell heads.
    enum Scope {
        COLUMN,
        ROW
    }
}
