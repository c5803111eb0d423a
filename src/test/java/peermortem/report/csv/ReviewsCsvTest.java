package peermortem.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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
}
