package peermortem.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.Verdict;
import peermortem.report.ReportSamples;
import peermortem.report.SampleChecklist;
import peermortem.report.StudentReport;
import peermortem.report.Subject;
import peermortem.text.Messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class StudentPdfTest {
    private final PdfReports reports = new PdfReports(Messages.english());

    private byte[] print(String name) {
        return reports.student(ReportSamples.reviewedByThree(ReportSamples.named(name)));
    }

    @Test
    void thePageSaysHowTheGradeCameAbout() {
        String text = PdfText.of(print("Adaeze Okafor"));
        for (String said :
                List.of(
                        "Grade report",
                        "0x19. Postmortem · Adaeze Okafor",
                        "92.3 %",
                        "12 of 13 mandatory · 0 of 1 optional",
                        "80 % interval 84.6 – 92.3 %",
                        "12 Aug 2026, 18:40 EAT (on time)",
                        "471 (400–600)",
                        "M = 12/13 = 92.3 %, O = 0/1 = 0.0 %. Grade = M + M × O = 92.3 %.",
                        "mean of the reviews 89.7 %",
                        "Amber Heron: “The network check is told, but not that it was a wrong"
                                + " guess.”",
                        "TA decision: not met. The text never says what was ruled out.",
                        "“The shop was down from 02:00 to 04:30 EAT on 5 August 2026.” · line 2",
                        "Score 92.3 % 84.6 % 92.3 % 92.3 % 92.3 %",
                        "Amber Heron: Clear and honest. The cause is easy to follow.",
                        "Time to detect 0 min · to escalate 1 h 30 · to resolve 2 h 30.",
                        ReportSamples.handIn().main().hash().hex(),
                        "Page 1 of 2")) {
            assertTrue(text.contains(said), () -> said + " in " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد عبد الله",
                "አበበ በቀለ",
                "王小明",
                "田中さくら",
                "김철수",
                "Nguyễn Thị Hồng Nhung",
                "क्षत्रिय शर्मा",
                "Σωκράτης Παπαδόπουλος",
                "Мария Щукина",
                "שלום כהן",
                "Ẹniọlá Ọ̀ṣun",
                "ไทยที่",
                "বাংলা",
                "தமிழ்",
                "Łukasz Żak"
            })
    void namesOfTheWorldAreReadBackAndSetInEmbeddedFonts(String name) {
        byte[] pdf = print(name);
        String text = PdfText.of(pdf);
        assertTrue(text.contains(name), () -> name + " in " + text.substring(0, 120));
        assertFalse(text.contains("\u25A1"), "no box");
        PdfText.look(
                pdf,
                document -> {
                    for (COSName font : document.getPage(0).getResources().getFontNames()) {
                        PDFont used = document.getPage(0).getResources().getFont(font);
                        assertTrue(
                                used.isEmbedded() && used.getName().matches("[A-Z]{6}\\+.*"),
                                used.getName());
                    }
                    return name;
                });
    }

    @Test
    void aCharacterThatNoFontHasIsABoxAndKeepsItsText() {
        assertTrue(PdfText.of(print("Ada 🦦 Okafor")).contains("Ada 🦦 Okafor"));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertArrayEquals(print("محمد 王小明 Ada"), print("محمد 王小明 Ada"));
        assertArrayEquals(
                print("Ada"),
                new PdfReports(Messages.english())
                        .student(ReportSamples.reviewedByThree(ReportSamples.named("Ada"))));
    }

    @Test
    void theDocumentIsTaggedTitledAndInItsLanguage() {
        byte[] pdf = print("Adaeze Okafor");
        PdfText.look(
                pdf,
                document -> {
                    assertEquals("en", document.getDocumentCatalog().getLanguage());
                    assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
                    assertTrue(
                            document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
                    assertEquals(
                            "Grade report · 0x19. Postmortem · Adaeze Okafor",
                            document.getDocumentInformation().getTitle());
                    return document.getDocumentCatalog().getStructureTreeRoot().getKids().size();
                });
        assertEquals(
                List.of(
                        "Grade report",
                        "What to improve first",
                        "How the incident ran",
                        "Checklist",
                        "Notes from the reviewers",
                        "How this grade came about",
                        "What this report is based on"),
                PdfText.bookmarks(pdf));
    }

    @Test
    void anAnonymousReportNamesNobodyAnywhere() {
        byte[] pdf =
                reports.student(
                        ReportSamples.reviewedByThree(new Subject.Anonymous("Calm Falcon")));
        assertTrue(PdfText.of(pdf).contains("Calm Falcon"));
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        for (String secret : List.of("Adaeze", "Okafor", "st-001")) {
            assertFalse(raw.contains(secret));
            assertFalse(PdfText.look(pdf, StudentPdfTest::attachment).contains(secret));
        }
    }

    private static String attachment(PDDocument document) throws java.io.IOException {
        var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        var report = Objects.requireNonNull(files.get("report.json"), "attachment");
        return new String(report.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutAReviewTheAutomatedChecklistStandsAlone() {
        String text =
                PdfText.of(
                        reports.student(ReportSamples.withoutReview(ReportSamples.named("Ada"))));
        assertTrue(text.contains("No review yet"));
        assertTrue(text.contains("This is the automated checklist alone"));
        assertFalse(text.contains("Result"));
        assertFalse(text.contains("Grade ="));
    }

    @Test
    void aTextThatIsNoPostmortemIsSaidToBeNone() {
        StudentReport report = ReportSamples.withoutReview(ReportSamples.named("Ada"));
        Checklist c = report.checklist().orElseThrow();
        Finding none =
                new Finding(
                        CheckId.of("document.kind"),
                        Verdict.NOT_FOUND,
                        0.1,
                        "only-a-link-sample",
                        List.of(),
                        List.of());
        Checklist no = SampleChecklist.with(c, none);
        StudentReport said =
                new StudentReport(
                        report.head(),
                        report.student(),
                        report.handIn(),
                        Optional.of(no),
                        report.grade(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty());
        assertTrue(
                PdfText.of(reports.student(said))
                        .contains("This text does not look like a postmortem."));
    }

    @Test
    void nothingHandedInIsOnePageThatSaysSo() {
        StudentReport report =
                new StudentReport(
                        ReportSamples.head(),
                        ReportSamples.named("Ada"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty());
        String text = PdfText.of(reports.student(report));
        assertTrue(text.contains("Nothing handed in"));
        assertTrue(text.contains("Page 1 of 1"));
    }

    @Test
    void whatTheLatePolicyTakesStandsBesideTheGrade() {
        assertFalse(PdfText.of(print("Ada")).contains("handed in late"));
        String text = PdfText.of(reports.student(ReportSamples.late(0.8)));
        assertTrue(text.contains("(1\u00a0s\u00a0late)"), text);
        assertTrue(text.contains("handed in late: 80.0 % of the grade count"), text);
        assertTrue(text.contains("Handed in late: 80.0 % of that count, which makes"), text);
    }

    @Test
    void longReasonsRunBelowTheVerdictsAndAtThePagesWholeMeasure() {
        StudentReport report = ReportSamples.withLongReason("word ".repeat(900));
        assertEquals(3, PdfText.look(reports.student(report), PDDocument::getNumberOfPages));
    }

    @Test
    void aReasonOfManyLinesIsPrintedToItsEnd() {
        StudentReport report = ReportSamples.withLongReason("word ".repeat(3000) + "the-very-end");
        byte[] pdf = reports.student(report);
        assertTrue(PdfText.of(pdf).contains("the-very-end"));
        assertEquals(List.of(), PdfText.look(pdf, OffPage::words));
    }
}
