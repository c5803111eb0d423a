package peermortem.report.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;

/// The document's logical structure (ISO 32000-1, 14.8), in reading order.
final class Tags {
    private static final PdfName DOCUMENT = new PdfName("Document");
    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName ROW = new PdfName("TR");
    private static final PdfName HEAD_CELL = new PdfName("TH");
    private static final PdfName CELL = new PdfName("TD");
    private static final PdfName PARAGRAPH = new PdfName("P");
    private static final PdfName FIGURE = new PdfName("Figure");

    private static final PdfName TITLE = new PdfName("H1");
    private static final PdfName HEADING = new PdfName("H2");
    private static final PdfName ALTERNATIVE = new PdfName("Alt");
    private static final PdfName ATTRIBUTES = new PdfName("A");

    private final PdfStructureElement document;
    private final PdfIndirectReference columnHead;
    private final PdfIndirectReference rowHead;

    Tags(PdfWriter writer) throws IOException {
        document = new PdfStructureElement(writer.getStructureTreeRoot(), DOCUMENT);
        columnHead = writer.addToBody(scope("Column")).getIndirectReference();
        rowHead = writer.addToBody(scope("Row")).getIndirectReference();
    }

    /// Opens tagging of a document that is not open yet.
    static void ask(PdfWriter writer) {
        writer.setTagged();
    }

    private static PdfDictionary scope(String of) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(new PdfName("O"), TABLE);
        attributes.put(new PdfName("Scope"), new PdfName(of));
        return attributes;
    }

    PdfStructureElement title() {
        return new PdfStructureElement(document, TITLE);
    }

    PdfStructureElement heading() {
        return new PdfStructureElement(document, HEADING);
    }

    PdfStructureElement paragraph() {
        return new PdfStructureElement(document, PARAGRAPH);
    }

    PdfStructureElement figure(String alternative) {
        PdfStructureElement figure = new PdfStructureElement(document, FIGURE);
        figure.put(ALTERNATIVE, new PdfString(alternative, PdfObject.TEXT_UNICODE));
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
        cell.put(ATTRIBUTES, scope == Scope.COLUMN ? columnHead : rowHead);
        return cell;
    }

    /// What a head cell heads.
    enum Scope {
        COLUMN,
        ROW
    }
}
