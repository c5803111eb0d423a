package peermortem.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import peermortem.domain.Problem;
import peermortem.report.ClassSamples;
import peermortem.report.ReportSamples;
import peermortem.report.pdf.PdfReports;
import peermortem.text.Messages;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class VerifyReportTest {
    private final PdfReports reports = new PdfReports(Messages.english());
    private final byte[] report =
            reports.student(ReportSamples.reviewedByThree(ReportSamples.named("Adaeze Okafor")));

    @Test
    void aReportAsItWasWrittenHolds() {
        Verification.Unchanged said =
                assertInstanceOf(Verification.Unchanged.class, VerifyReport.of(report));
        assertEquals("student", said.kind());
        assertEquals("0x19. Postmortem", said.assignment());
        assertInstanceOf(
                Verification.Unchanged.class,
                VerifyReport.of(reports.classReport(ClassSamples.classOf(4))));
        assertInstanceOf(
                Verification.Unchanged.class,
                VerifyReport.of(reports.reviewer(ClassSamples.reviewerWithOneDifference())));
    }

    @Test
    void aChangeOfAnyByteIsTold() {
        for (int at = 40; at < report.length; at += 997) {
            byte[] tampered = report.clone();
            tampered[at] ^= 1;
            Verification said = VerifyReport.of(tampered);
            assertEquals(false, said instanceof Verification.Unchanged, "byte " + at);
        }
    }

    @Test
    void aReportSavedByAnotherProgramIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(report)) {
            document.getDocumentInformation().setTitle("Grade report of somebody else");
            document.save(out);
        }
        assertEquals(
                new Verification.Changed(Problem.of("report.changed")),
                VerifyReport.of(out.toByteArray()));
    }

    @Test
    void somethingBehindTheEndIsTold() {
        byte[] longer = Arrays.copyOf(report, report.length + 6);
        System.arraycopy(
                "%%EOF\n".getBytes(StandardCharsets.US_ASCII), 0, longer, report.length, 6);
        assertEquals(
                new Verification.Changed(Problem.of("report.changed")), VerifyReport.of(longer));
    }

    @Test
    void anotherPdfOrNoPdfIsForeign() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
        }
        assertInstanceOf(Verification.Foreign.class, VerifyReport.of(out.toByteArray()));
        assertInstanceOf(
                Verification.Foreign.class,
                VerifyReport.of("hello".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theGradeIsRecountedFromTheItems() {
        ObjectNode json = JsonMapper.builder().build().createObjectNode();
        json.putObject("rubric").put("formula", "mandatory + mandatory * optional");
        var items = json.putArray("items");
        items.addObject().put("optional", false).put("weight", 2.0).put("met", true);
        items.addObject().put("optional", false).put("weight", 1.0).put("met", false);
        items.addObject().put("optional", true).put("weight", 1.0).put("met", true);
        assertEquals(100 * (2 / 3.0 + 2 / 3.0), Recount.percent(json), 1e-9);
    }
}
