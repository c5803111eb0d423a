package peermortem.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import peermortem.domain.Grade;
import peermortem.domain.Problem;
import peermortem.domain.Score;
import peermortem.report.ClassSamples;
import peermortem.report.ReportSamples;
import peermortem.report.StudentReport;
import peermortem.report.pdf.PdfReports;
import peermortem.text.Messages;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

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
    void aReportWhoseAttachmentWasTakenOutIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(report)) {
            document.getDocumentCatalog().setNames(null);
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
    void aSealedReportWhoseGradeDoesNotFollowFromItsItemsIsTold() {
        assertEquals(
                new Verification.Changed(Problem.of("report.recount")),
                VerifyReport.of(sealed(200, 200)));
        assertEquals(
                new Verification.Changed(Problem.of("report.recount")),
                VerifyReport.of(sealed(sample().grade().orElseThrow().score().percent(), 200)));
    }

    private static StudentReport sample() {
        return ReportSamples.reviewedByThree(ReportSamples.named("Adaeze Okafor"));
    }

    /// A report that is sealed as it should be, with another grade than its items give.
    private byte[] sealed(double fromItems, double percent) {
        StudentReport honest = sample();
        Grade grade = honest.grade().orElseThrow();
        Score score = grade.score();
        Grade raised =
                new Grade(
                        grade.submission(),
                        OptionalDouble.of(percent),
                        grade.expected(),
                        grade.low(),
                        grade.high(),
                        grade.method(),
                        new Score(
                                score.mandatory(),
                                score.mandatoryOf(),
                                score.optional(),
                                score.optionalOf(),
                                fromItems),
                        grade.reviews(),
                        grade.items(),
                        grade.others());
        return reports.student(
                new StudentReport(
                        honest.head(),
                        honest.student(),
                        honest.handIn(),
                        honest.checklist(),
                        Optional.of(raised),
                        honest.reviews(),
                        honest.decisions(),
                        honest.improve(),
                        honest.card()));
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
