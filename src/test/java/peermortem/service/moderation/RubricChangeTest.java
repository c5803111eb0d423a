package peermortem.service.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.SubmissionId;
import peermortem.report.pdf.PdfText;
import peermortem.service.ChangedRubric;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.OtherSettings;
import peermortem.service.Progress;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.RubricPreview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class RubricChangeTest {
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    private static final ItemId ESCALATION = ItemId.of("timeline.escalation");
    private static final ItemId TASKS = ChangedRubric.TASKS;
    private static final String REVIEW =
            """
            submission,reviewer,item,met,reason,state
            s001,s002,summary.duration,yes,,submitted
            s001,s002,summary.impact,yes,,submitted
            s001,s002,timeline.escalation,no,Nobody is named,submitted
            s001,s002,optional.attractive,no,Sober,submitted
            """;
    @TempDir Path folder;

    private ClassDesk reviewed() {
        return new ClassFixture(folder).reviewed(3, REVIEW);
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        try (ClassDesk desk = reviewed()) {
            int events = desk.log().events("", 1000).size();
            RubricPreview preview = desk.previewRubric(ChangedRubric.other()).orThrow();
            assertEquals(List.of(TASKS), preview.added().stream().map(RubricItem::id).toList());
            assertEquals(
                    List.of(ESCALATION), preview.removed().stream().map(RubricItem::id).toList());
            assertEquals(1, preview.finished());
            assertEquals(events, desk.log().events("", 1000).size());
            assertEquals(ClassFixture.rubric(), desk.overview().assignment().rubric());
            assertInstanceOf(Outcome.Refused.class, desk.previewRubric(ClassFixture.rubric()));
        }
    }

    @Test
    void finishedReviewsKeepTheirTicksAndComeBackWithTheRubric() {
        try (ClassDesk desk = reviewed()) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            var review = desk.details(submission).reviews().getFirst();
            double before = percent(desk, submission);
            RubricPreview done = desk.changeRubric(ChangedRubric.other()).orThrow();
            assertEquals(review, desk.details(submission).reviews().getFirst());
            assertEquals(done.shifts().isEmpty(), before == percent(desk, submission));
            desk.changeRubric(ClassFixture.rubric()).orThrow();
            assertEquals(before, percent(desk, submission));
            assertEquals(2, desk.log().events("rubric.changed", 9).size());
        }
    }

    @Test
    void anItemThatCameLaterIsNotHeldAgainstAReviewThatWasNotAsked() {
        try (ClassDesk desk = reviewed()) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            OtherSettings.of(desk).method(GradeMethod.MEAN);
            desk.changeRubric(ChangedRubric.other()).orThrow();
            desk.moderation().decide(submission, TASKS, true, "Three tasks.").orThrow();
            assertEquals(100.0, percent(desk, submission), 1e-9);
            desk.moderation().undecide(submission, TASKS).orThrow();
            boolean agreed =
                    Objects.requireNonNull(
                                            desk.details(submission)
                                                    .row()
                                                    .grade()
                                                    .items()
                                                    .get(TASKS))
                                    .probability()
                            >= 0.5;
            assertEquals(agreed ? 100.0 : 200.0 / 3, percent(desk, submission), 1e-9);
        }
    }

    @Test
    void decisionsOnItemsThatWentCountNoMoreAndComeBack() {
        try (ClassDesk desk = reviewed()) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            desk.moderation().decide(submission, ESCALATION, true, "The last line.").orThrow();
            assertEquals(100.0, percent(desk, submission), 1e-9);
            assertEquals(1, desk.previewRubric(ChangedRubric.other()).orThrow().decisions());
            desk.changeRubric(ChangedRubric.other()).orThrow();
            desk.changeRubric(ClassFixture.rubric()).orThrow();
            assertEquals(100.0, percent(desk, submission), 1e-9);
            assertTrue(desk.moderation().sheet(submission, IMPACT).decisions().isEmpty());
        }
    }

    @Test
    void releasedGradesHoldTheirRubric() {
        try (ClassDesk desk = reviewed()) {
            desk.moderation().release(List.of()).orThrow();
            assertInstanceOf(Outcome.Refused.class, desk.changeRubric(ChangedRubric.other()));
            desk.moderation().withdraw(List.of()).orThrow();
            desk.changeRubric(ChangedRubric.other()).orThrow();
        }
    }

    /// By the rubric in force, which lost the item that was not met, it would be 100 %.
    @Test
    void aReportShowsAReviewersOwnScoreByTheRubricThatTheyHad() throws IOException {
        try (ClassDesk desk = reviewed()) {
            RubricSection summary = ClassFixture.rubric().sections().getFirst();
            List<RubricItem> items = new ArrayList<>(summary.items());
            items.removeLast();
            desk.changeRubric(ChangedRubric.with(items)).orThrow();
            ReportOrder order =
                    new ReportOrder(
                            Set.of(ReportKind.STUDENT, ReportKind.REVIEWER),
                            List.of(),
                            ReportOrder.Naming.NAMED,
                            ReportOrder.DEFAULT_PATTERN,
                            folder.resolve("out"));
            desk.reports().export(order, Progress.NONE).orThrow();
            String student = PdfText.of(Files.readAllBytes(folder.resolve("out/s001-student.pdf")));
            assertTrue(student.contains("66.7 %"), student);
            assertTrue(student.contains("with an earlier version of the rubric"), student);
            String reviewer =
                    PdfText.of(Files.readAllBytes(folder.resolve("out/s002-reviewer.pdf")));
            assertTrue(reviewer.contains("66.7 %"), reviewer);
        }
    }

    private static double percent(ClassDesk desk, SubmissionId submission) {
        return desk.details(submission).row().grade().percent().orElseThrow();
    }
}
