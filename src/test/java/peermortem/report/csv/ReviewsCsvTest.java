package peermortem.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.ProblemException;
import peermortem.domain.ReviewState;
import peermortem.domain.Span;
import peermortem.domain.TickVerdict;
import peermortem.report.ReviewRow;

import java.time.Instant;
import java.util.List;

class ReviewsCsvTest {
    private static final ReviewState SUBMITTED =
            new ReviewState.Submitted(Instant.parse("2026-08-14T10:00:00Z"));

    private static ReviewRow row(
            TickVerdict met, String reason, String note, ReviewState state, Span... passages) {
        return new ReviewRow(
                "s1",
                "st-1",
                "st-2",
                "summary.impact",
                met,
                reason,
                note,
                state,
                List.of(passages));
    }

    @Test
    void theColumnsAreTheContract() {
        assertEquals(
                String.join(
                        "\n",
                        "submission,author,reviewer,item,met,reason,note,state,submitted_at",
                        "s1,st-1,st-2,summary.impact,yes,,,submitted,2026-08-14T10:00:00Z",
                        "s1,st-1,st-2,summary.impact,no,'=1+1,\"two\n"
                                + "lines, \"\"quoted\"\"\",draft,",
                        "s1,st-1,st-2,summary.impact,,,,draft,",
                        ""),
                ReviewsCsv.write(
                        List.of(
                                row(TickVerdict.MET, "", "", SUBMITTED),
                                row(
                                        TickVerdict.NOT_MET,
                                        "=1+1",
                                        "two\nlines, \"quoted\"",
                                        new ReviewState.Draft()),
                                row(TickVerdict.OPEN, "", "", new ReviewState.Draft()))));
    }

    @Test
    void everythingComesBack() {
        List<ReviewRow> rows =
                List.of(
                        row(TickVerdict.NOT_MET, "=cmd|' /C calc'!A0", "'-x", SUBMITTED),
                        row(
                                TickVerdict.NOT_MET,
                                "\tindented\r\nwindows",
                                "",
                                SUBMITTED,
                                Span.of(3, 9),
                                Span.of(20, 31)),
                        row(TickVerdict.OPEN, " spaces ", "名前 محمد", new ReviewState.Draft()));
        assertEquals(rows, ReviewsCsv.read(ReviewsCsv.write(rows)));
        assertEquals(rows, ReviewsCsv.read("\uFEFF" + ReviewsCsv.write(rows)));
    }

    @Test
    void aMissingColumnIsNamed() {
        ProblemException e =
                assertThrows(
                        ProblemException.class,
                        () -> ReviewsCsv.read(lines("submission,reviewer,item", "s1,r,i")));
        assertEquals("reviews.csv.column", e.problem().code());
        assertEquals("met", e.problem().args().getFirst());
    }

    @Test
    void aWrongCellIsNamedWithItsLine() {
        ProblemException e =
                assertThrows(
                        ProblemException.class,
                        () ->
                                ReviewsCsv.read(
                                        lines(
                                                "submission,reviewer,item,met",
                                                "s1,r,i,yes",
                                                "s1,r,j,perhaps")));
        assertEquals(List.of("3", "met", "perhaps"), e.problem().args());
        assertTrue(
                assertThrows(
                                ProblemException.class,
                                () ->
                                        ReviewsCsv.read(
                                                lines(
                                                        "submission,reviewer,item,met,state,submitted_at",
                                                        "s,r,i,no,submitted,soon")))
                        .problem()
                        .args()
                        .contains("soon"));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
