package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Allocation;
import peermortem.domain.ItemId;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionState;
import peermortem.domain.TickVerdict;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class ClassFromRosterToReleaseTest {
    private static final int STUDENTS = 32;
    @TempDir Path folder;

    @Test
    void aClassWith3ReviewsEachGoesFromRosterToRelease() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            assertEquals(STUDENTS, desk.overview().submissions().size());
            AllocationPlan plan = desk.allocations().assign(3, 42).orThrow();
            assertEquals(3 * STUDENTS, plan.added().size());
            assertBalanced(desk.allocations().all());
            PacketsWritten written =
                    desk.exchange()
                            .write(PacketKind.REVIEW, folder.resolve("out"), Progress.NONE)
                            .orThrow();
            assertEquals(STUDENTS, written.packets().size());
            Random random = new Random(1);
            written.packets().forEach(p -> reviewAll(fixture, p.path(), random));
            PacketsTaken taken =
                    desk.exchange().take(List.of(folder.resolve("out")), Progress.NONE);
            assertFalse(taken.anyRefused(), taken.toString());
            assertEquals(
                    3 * STUDENTS,
                    taken.lines().stream()
                            .flatMap(l -> l.came().stream())
                            .filter(c -> c.code().equals("packet.came.reviews"))
                            .mapToInt(c -> Integer.parseInt(c.args().getFirst()))
                            .sum());
            settle(desk);
            assertEquals(STUDENTS, desk.moderation().release(List.of()).orThrow().size());
            assertTrue(
                    desk.overview().submissions().stream()
                            .allMatch(r -> r.state() == SubmissionState.RELEASED));
            PacketsWritten results =
                    desk.exchange()
                            .write(PacketKind.RESULT, folder.resolve("results"), Progress.NONE)
                            .orThrow();
            assertEquals(STUDENTS, results.packets().size());
        }
    }

    private static void assertBalanced(List<Allocation> all) {
        Map<PersonId, Integer> given = new HashMap<>();
        all.forEach(a -> given.merge(a.reviewer(), 1, Integer::sum));
        assertTrue(given.values().stream().allMatch(n -> n >= 2 && n <= 4), given.toString());
    }

    static void reviewAll(ClassFixture fixture, Path packet, Random random) {
        reviewAll(fixture.files, packet, random);
    }

    /// Ticks everything in a packet on somebody's computer.
    static void reviewAll(ClassFiles files, Path packet, Random random) {
        try (ReviewDesk desk = files.openReviews(packet).orThrow()) {
            for (QueueEntry entry : desk.queue()) {
                for (var item : desk.task().rubric().items()) {
                    boolean met = random.nextInt(4) > 0;
                    desk.tick(
                                    entry.submission(),
                                    item.id(),
                                    met ? TickVerdict.MET : TickVerdict.NOT_MET)
                            .join();
                    if (!met) {
                        desk.reason(entry.submission(), item.id(), "It is not said.").join();
                    }
                }
                desk.submit(entry.submission()).orThrow();
            }
        }
    }

    private static void settle(ClassDesk desk) {
        for (NeedsYou need : desk.overview().needsYou()) {
            if (need.reason() == NeedsYou.Reason.DISPUTED) {
                for (ItemId item : need.items()) {
                    desk.moderation()
                            .decide(need.submission(), item, true, "It is there.")
                            .orThrow();
                }
            }
        }
        assertTrue(
                desk.overview().needsYou().stream()
                        .noneMatch(n -> n.reason() == NeedsYou.Reason.DISPUTED));
        assertEquals(STUDENTS, desk.moderation().grades(Optional.empty()).size());
    }
}
