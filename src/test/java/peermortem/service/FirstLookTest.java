package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.domain.TickVerdict;

import java.nio.file.Path;
import java.util.List;

/// The rows that the window shows first are those of the whole class.
class FirstLookTest {
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    private static final int STUDENTS = 33;
    @TempDir Path folder;

    @Test
    void itsRowsAreTheFirstOfTheClass() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            SubmissionId first = desk.submission("s001").orElseThrow();
            SubmissionId second = desk.submission("s002").orElseThrow();
            desk.allocations().add(first, PersonId.of("s003")).orThrow();
            for (PersonId by : List.of(PersonId.of("ta1"), PersonId.of("ta2"))) {
                desk.reviewAs(by).tick(first, IMPACT, TickVerdict.MET).join();
            }
            desk.moderation().decide(first, IMPACT, true, "It is there.").orThrow();
            desk.moderation().decide(second, IMPACT, false, "It is not.").orThrow();
        }
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            List<SubmissionRow> look = desk.firstLook().submissions();
            List<SubmissionRow> all = desk.overview().submissions();
            assertTrue(!look.isEmpty() && look.size() < all.size(), look.size() + " rows");
            for (int i = 0; i < look.size(); i++) {
                assertEquals(shown(all.get(i)), shown(look.get(i)));
            }
            assertEquals(3, look.getFirst().reviewsOf());
            assertEquals(SubmissionState.DECIDED, look.get(1).state());
        }
    }

    private static List<Object> shown(SubmissionRow row) {
        return List.of(
                row.submission(),
                row.author(),
                row.source(),
                row.words(),
                row.checklist(),
                row.reviews(),
                row.agreement(),
                row.state(),
                row.handedInAt(),
                row.daysLate());
    }
}
