package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.LatePolicy;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.HandInOrder;
import peermortem.service.OtherSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What `grade` prints of a grade that lateness lowered.
class LateGradeByCommandTest {
    private static final String REVIEW =
            """
            submission,reviewer,item,met
            s001,s002,summary.duration,yes
            s001,s002,summary.impact,yes
            s001,s002,timeline.escalation,yes
            s001,s002,optional.attractive,no
            s002,s001,summary.duration,yes
            """;
    @TempDir Path folder;

    @Test
    void aLineSaysThatLatenessLoweredItsGradeAndTheOthersDoNot() {
        ClassFixture fixture = new ClassFixture(folder);
        String text = fixture.write("a.md", "some words here").toString();
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add(ClassFixture.roster(2)).orThrow();
            OtherSettings.of(desk).late(new LatePolicy.PercentPerDay(10));
            desk.handIns().submit(HandInOrder.of("s002", text)).orThrow();
            fixture.clock.set(ClassFixture.START.plus(Duration.ofDays(8).plusHours(1)));
            desk.handIns().submit(HandInOrder.of("s001", text)).orThrow();
            desk.exchange().importReviews(fixture.write("r.csv", REVIEW)).orThrow();
        }
        List<String> said =
                new Terminal(folder.resolve("script")).fine("grade", fixture.file()).lines();
        assertEquals(2, said.size());
        String late = said.getFirst();
        assertTrue(late.startsWith("s001: 80.0 % "), late);
        assertTrue(late.endsWith(", handed in late: 80.0 % of the grade count"), late);
        assertFalse(said.getLast().contains("late"), said.getLast());
    }
}
