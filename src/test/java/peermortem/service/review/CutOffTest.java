package peermortem.service.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassFixture;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CutOffTest {
    private static final String FIRST = "a-1,s001,r1,";
    private static final String SECOND = "a-2,s002,r1,";

    /// Wherever a file ends in its second review: that review is there as it was, or not at all.
    @Test
    void aReviewIsTakenWholeOrNotAtAll() {
        String whole = table();
        Map<ItemId, Tick> ticks = read(whole).groups().getLast().ticks();
        assertEquals(4, ticks.size());
        for (int end = whole.indexOf(SECOND) + SECOND.length(); end < whole.length(); end++) {
            ReviewRows.Read read = read(whole.substring(0, end));
            assertEquals(ticks.keySet(), read.groups().getFirst().ticks().keySet());
            if (read.groups().size() > 1) {
                assertEquals(ticks, read.groups().getLast().ticks(), whole.substring(0, end));
            } else {
                assertTrue(!read.problems().isEmpty(), whole.substring(0, end));
            }
        }
    }

    @Test
    void aTableMadeByHandSaysWhatItSays() {
        String csv =
                """
                submission,reviewer,item,met,reason
                a-1,r1,summary.impact,no,No figure.
                a-1,r1,summary.root-cause,yes
                a-2,r1,summary.impact,yes
                """;
        assertEquals(2, read(csv).groups().size());
        assertEquals(List.of(), read(csv).problems());
    }

    private static ReviewRows.Read read(String csv) {
        return ReviewRows.read(csv, ZoneOffset.UTC);
    }

    private static String table() {
        ReviewRows rows = new ReviewRows();
        rows.add(review("a-1"), "s001", "r1", ClassFixture.rubric());
        rows.add(review("a-2"), "s002", "r1", ClassFixture.rubric());
        assertTrue(rows.text().contains(FIRST) && rows.text().contains(SECOND), rows.text());
        return rows.text();
    }

    private static Review review(String submission) {
        Map<ItemId, Tick> ticks = new LinkedHashMap<>();
        ClassFixture.rubric()
                .items()
                .forEach(
                        item ->
                                ticks.put(
                                        item.id(),
                                        new Tick(
                                                item.id(),
                                                TickVerdict.NOT_MET,
                                                "It is said, but \"not\" when.",
                                                List.of())));
        return new Review(
                SubmissionId.of(submission),
                PersonId.of("r1"),
                Sha256.of("text"),
                ticks,
                "A note, of two\nlines.",
                new ReviewState.Submitted(ClassFixture.START));
    }
}
