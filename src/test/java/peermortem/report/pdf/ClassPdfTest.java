package peermortem.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.report.ClassReport;
import peermortem.report.ClassRow;
import peermortem.report.ClassSamples;
import peermortem.text.Messages;

import java.util.List;
import java.util.OptionalDouble;

class ClassPdfTest {
    private final PdfReports reports = new PdfReports(Messages.english());

    @Test
    void everyStudentItemAndDecisionIsThere() {
        ClassReport report = ClassSamples.classOf(30);
        byte[] pdf = reports.classReport(report);
        String text = PdfText.of(pdf);
        report.students()
                .forEach(s -> assertTrue(text.contains(s.student().shown()), s.student().shown()));
        report.head()
                .rubric()
                .items()
                .forEach(i -> assertTrue(text.contains(i.label()), i.label()));
        assertTrue(text.contains("The text never says what was ruled out."));
        assertTrue(text.contains("30 of 32"));
        long late = report.students().stream().filter(ClassRow::late).count();
        assertTrue(text.contains((30 - late) + " in time " + late + " late 2 missing"), text);
        assertTrue(text.contains("Krippendorff’s alpha 0.41"));
        assertTrue(text.contains("Nearly everything is met"));
        assertEquals(List.of(), PdfText.look(pdf, OffPage::words));
        assertArrayEquals(pdf, reports.classReport(ClassSamples.classOf(30)));
    }

    @Test
    void barsOfTheHistogramHoldEveryGradeOnce() {
        double[] grades = {0, 9.99, 10, 92.3, 99.999999, 100, 199, 200};
        int[] counts = Histogram.counts(grades, 200);
        assertEquals(20, counts.length);
        assertEquals(2, counts[0]);
        assertEquals(1, counts[1]);
        assertEquals(2, counts[9]);
        assertEquals(1, counts[10]);
        assertEquals(2, counts[19]);
    }

    @Test
    void figuresBelowZeroHaveAMinusAndZeroHasNone() {
        assertEquals("−0.20", Wording.decimals(OptionalDouble.of(-0.2)));
        assertEquals("0.00", Wording.decimals(OptionalDouble.of(-0.001)));
        assertEquals("0.41", Wording.decimals(OptionalDouble.of(0.412)));
    }

    @Test
    void aReviewerSeesWhereDecisionsDiffered() {
        byte[] pdf = reports.reviewer(ClassSamples.reviewerWithOneDifference());
        String text = PdfText.of(pdf);
        for (String said :
                List.of(
                        "88.5 %",
                        "22 of 24 settled items agree",
                        "Of 20 items that are settled as met, 19 were ticked so; of 4 that are"
                                + " settled as not met, 3.",
                        "Escalated to which team or person Silver Crane not met met",
                        "Calm Falcon",
                        "(2\u00a0h\u00a05\u00a0min\u00a0late)",
                        "+7.7",
                        "−7.7",
                        "not submitted",
                        "Misleading investigation paths")) {
            assertTrue(text.contains(said), () -> said + " in " + text);
        }
        assertEquals(List.of(), PdfText.look(pdf, OffPage::words));
    }
}
