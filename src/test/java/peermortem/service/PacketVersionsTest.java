package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.text.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Packets of other versions of the app.
class PacketVersionsTest {
    @TempDir Path folder;

    private Path packet(ClassDesk desk) {
        desk.allocations().assign(1, 1).orThrow();
        return desk.exchange()
                .write(PacketKind.REVIEW, folder.resolve("out"), Progress.NONE)
                .orThrow()
                .packets()
                .getFirst()
                .path();
    }

    private static Line take(ClassDesk desk, Path packet) {
        return desk.exchange().take(List.of(packet), Progress.NONE).lines().getFirst();
    }

    @Test
    void aPacketOfANewerVersionSaysToInstallIt() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(4)) {
            Path packet = packet(desk);
            PacketsTest.change(packet, "PRAGMA user_version = 99");
            for (Outcome<?> opened :
                    List.of(
                            fixture.files.openReviews(packet),
                            fixture.computer("home").packets().openPass(packet),
                            fixture.computer("home").packets().openResult(packet))) {
                var problem = ((Outcome.Refused<?>) opened).problem();
                assertEquals("packet.newer", problem.code());
                assertTrue(
                        Messages.english().problem(problem).contains("Install the newer version"));
            }
            assertEquals(Fate.NEWER_VERSION, take(desk, packet).fate());
        }
    }

    @Test
    void aPacketOfTheFirstVersionOpensAndIsTakenBack() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(4)) {
            Path packet = packet(desk);
            PacketsTest.change(packet, "DROP TABLE attachment");
            PacketsTest.change(packet, "PRAGMA user_version = 1");
            assertEquals(Fate.UNCHANGED, take(desk, packet).fate());
            ClassFromRosterToReleaseTest.reviewAll(fixture, packet, new Random(1));
            assertEquals(Fate.NEW, take(desk, packet).fate());
        }
    }

    @Test
    void aPacketMadeBeforeTheRubricChangedIsTakenWithTheRubricItWasMadeBy() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(4)) {
            Path packet = packet(desk);
            desk.changeRubric(ChangedRubric.other()).orThrow();
            ClassFromRosterToReleaseTest.reviewAll(fixture, packet, new Random(1));
            Line line = take(desk, packet);
            assertEquals(Fate.NEW, line.fate(), line.toString());
            assertEquals(List.of(Problem.of("packet.came.reviews", 1)), line.came());
            assertEquals(Fate.UNCHANGED, take(desk, packet).fate());
        }
    }

    @Test
    void aPacketThatOnlySaysToBeOlderIsNotMigrated() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(4)) {
            Path packet = packet(desk);
            PacketsTest.change(packet, "PRAGMA user_version = 1");
            var refused = (Outcome.Refused<?>) fixture.files.openReviews(packet);
            assertEquals("store.odd-schema", refused.problem().code());
        }
    }
}
