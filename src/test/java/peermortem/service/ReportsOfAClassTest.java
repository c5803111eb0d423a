package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.LatePolicy;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.domain.card.WhatIf;
import peermortem.report.pdf.PdfText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ReportsOfAClassTest {
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir Path folder;

    private static void review(ClassDesk desk, String reviewer, String author, String reason) {
        SubmissionId submission = desk.submission(author).orElseThrow();
        ReviewDesk review = desk.reviewAs(PersonId.of(reviewer));
        desk.overview()
                .assignment()
                .rubric()
                .items()
                .forEach(i -> review.tick(submission, i.id(), TickVerdict.MET).join());
        review.tick(submission, IMPACT, TickVerdict.NOT_MET).join();
        review.reason(submission, IMPACT, reason).join();
        review.note(submission, reason).join();
        review.submit(submission).orThrow();
    }

    private List<Path> export(ClassDesk desk, ReportOrder.Naming naming) {
        Path out = folder.resolve(naming.name());
        ReportOrder order =
                new ReportOrder(
                        Set.of(ReportKind.STUDENT, ReportKind.REVIEWER, ReportKind.CLASS),
                        List.of(),
                        naming,
                        ReportOrder.DEFAULT_PATTERN,
                        out);
        return desk.reports().export(order, Progress.NONE).orThrow().files();
    }

    @Test
    void anAnonymousReportNamesNobodyNotEvenInReasonsAndItsJson() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            String reason = "Zadie1 Quillfeather1 forgot it";
            review(desk, "ta1", "s001", reason);
            desk.moderation()
                    .decide(desk.submission("s001").orElseThrow(), IMPACT, false, reason)
                    .orThrow();
            assertTrue(said(export(desk, ReportOrder.Naming.NAMED)).contains("Quillfeather1 forg"));
            String anonymous = said(export(desk, ReportOrder.Naming.ANONYMOUS));
            assertFalse(anonymous.contains("Quillfeather"), anonymous);
            assertFalse(anonymous.contains("Penhaligon"), anonymous);
            assertTrue(anonymous.contains("█ forgot it"), anonymous);
        }
    }

    private static String said(List<Path> files) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Path file : files) {
            byte[] pdf = Files.readAllBytes(file);
            said.append(file.getFileName())
                    .append(PdfText.of(pdf))
                    .append(new String(PdfText.json(pdf), StandardCharsets.UTF_8));
        }
        return said.toString();
    }

    @Test
    void aCardReadAgainFromTheFileIsTheSame() {
        ClassFixture fixture = new ClassFixture(folder);
        GradeCard before;
        try (ClassDesk desk = fixture.handedIn(3)) {
            review(desk, "ta1", "s001", "No share of the users.");
            review(desk, "ta2", "s001", "Nobody is named.");
            before = card(desk);
        }
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            assertEquals(before, card(desk));
        }
    }

    private static GradeCard card(ClassDesk desk) {
        return desk.moderation().card(desk.submission("s001").orElseThrow(), Optional.empty());
    }

    @Test
    void aLateHandInsCardCountsWhatThePolicyLeaves() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            OtherSettings.of(desk).late(new LatePolicy.PercentPerDay(10));
            fixture.clock.forward(Duration.ofDays(9));
            desk.handIns()
                    .submit(
                            HandInOrder.of(
                                    "s001",
                                    fixture.write("late.md", "summary.duration").toString()))
                    .orThrow();
            review(desk, "ta1", "s001", "No share of the users.");
            GradeCard late = card(desk);
            double share = late.late().orElseThrow();
            assertTrue(share < 1 && share > 0, late.toString());
            double full = late.grade().score().percent();
            assertEquals(full * share, late.grade().percent().orElseThrow(), 1e-9);
            double told =
                    late.item(IMPACT).flatMap(ItemCard::ifMet).map(WhatIf::percent).orElseThrow();
            assertTrue(told > full * share && told <= 200 * share, "met would make " + told);
            for (Path file : export(desk, ReportOrder.Naming.NAMED)) {
                assertInstanceOf(VerifiedReport.Unchanged.class, VerifiedReport.of(file).orThrow());
            }
        }
    }
}
