package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.domain.TickVerdict;
import peermortem.service.PacketsTaken.Fate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class CopiesTest {
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    private static final ItemId DURATION = ItemId.of("summary.duration");
    @TempDir Path folder;

    @Test
    void twoTasCopiesMergeAndConflictsAreShownNotOverwritten() {
        ClassFixture fixture = new ClassFixture(folder);
        Path copy = folder.resolve("copy.peermortem");
        try (ClassDesk desk = fixture.handedIn(3)) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            desk.log().backup(Optional.of(copy)).orThrow();
            desk.moderation().decide(submission, IMPACT, true, "Here.").orThrow();
            try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                other.moderation().decide(submission, IMPACT, false, "There.").orThrow();
                other.moderation()
                        .decide(submission, DURATION, true, "Both times are given.")
                        .orThrow();
                other.reviewAs(PersonId.of("ta2")).tick(submission, IMPACT, TickVerdict.MET).join();
            }
            Merge preview = desk.log().previewMerge(copy).orThrow();
            assertEquals(1, preview.conflicts().size());
            assertEquals(0, desk.details(submission).reviews().size());
            Merge merged = desk.log().merge(copy).orThrow();
            assertEquals(1, merged.decisions());
            assertEquals(1, merged.reviews());
            assertTrue(desk.moderation().sheet(submission, IMPACT).decisions().getLast().met());
            assertEquals(1, desk.details(submission).reviews().size());
            assertEquals(0, desk.log().merge(copy).orThrow().decisions());
        }
    }

    @Test
    void aPacketThatOneCopyWroteIsAnsweredToTheOtherAfterAMerge() {
        ClassFixture fixture = new ClassFixture(folder);
        Path copy = folder.resolve("copy.peermortem");
        try (ClassDesk desk = fixture.handedIn(3)) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            desk.log().backup(Optional.of(copy)).orThrow();
            Path packet;
            try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                other.roster().add("id,name,email,role\ns009,Nia New,nia@x.example,student");
                other.allocations().add(submission, PersonId.of("s009")).orThrow();
                packet = reviewPacket(other, "s009");
            }
            ClassFromRosterToReleaseTest.reviewAll(
                    fixture.computer("nia").files(), packet, new Random(5));
            assertEquals(Fate.FORGED, take(desk, packet).fate());
            assertTrue(desk.log().previewMerge(copy).orThrow().others() >= 2);
            Merge merge = desk.log().merge(copy).orThrow();
            assertEquals(List.of(), merge.conflicts());
            assertEquals(1, merge.people());
            assertEquals(Fate.NEW, take(desk, packet).fate());
            assertEquals(1, desk.details(submission).reviews().size());
            assertTrue(desk.log().merge(copy).orThrow().nothing(), "again changes nothing");
        }
    }

    @Test
    void twoKeysOfOnePersonAndOtherStagesOfAReleaseAreConflicts() {
        ClassFixture fixture = new ClassFixture(folder);
        Path copy = folder.resolve("copy.peermortem");
        try (ClassDesk desk = fixture.handedIn(3)) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            desk.allocations().add(submission, PersonId.of("s002")).orThrow();
            desk.log().backup(Optional.of(copy)).orThrow();
            Path there;
            try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                there = reviewPacket(other, "s002");
            }
            fixture.clock.forward(Duration.ofMinutes(5));
            Path here = reviewPacket(desk, "s002");
            Merge merge = desk.log().merge(copy).orThrow();
            assertEquals("Zadie2 Quillfeather2", merge.conflicts().getFirst().subject());
            assertEquals("merge.what.key", merge.conflicts().getFirst().what().code());
            for (Path packet : List.of(there, here)) {
                fixture.clock.forward(Duration.ofMinutes(5));
                ClassFromRosterToReleaseTest.reviewAll(
                        fixture.computer("s002").files(), packet, new Random(5));
                assertEquals(
                        List.of(Problem.of("packet.came.reviews", 1)),
                        take(desk, packet).came(),
                        "both keys count");
            }
            desk.moderation().release(List.of(submission)).orThrow();
            try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                other.log().merge(fixture.file()).orThrow();
                assertEquals(SubmissionState.RELEASED, other.details(submission).row().state());
                other.moderation().withdraw(List.of()).orThrow();
            }
            Merge again = desk.log().merge(copy).orThrow();
            assertTrue(
                    again.conflicts().stream()
                            .anyMatch(c -> c.here().code().equals("merge.is.released")),
                    again.conflicts().toString());
            assertEquals(SubmissionState.RELEASED, desk.details(submission).row().state());
        }
    }

    private Path reviewPacket(ClassDesk desk, String person) {
        Path out = folder.resolve("out-" + desk.file().getFileName());
        PacketOrder order =
                new PacketOrder(PacketKind.REVIEW, out, Set.of(PersonId.of(person)), false);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }

    private static PacketsTaken.Line take(ClassDesk desk, Path packet) {
        return desk.exchange().take(List.of(packet), Progress.NONE).lines().getFirst();
    }

    @Test
    void aCopyOfAnotherClassIsRefused() {
        ClassFixture fixture = new ClassFixture(folder);
        Path other = folder.resolve("other.peermortem");
        try (ClassDesk desk = fixture.create();
                ClassDesk ignored = fixture.files.create(other, fixture.start()).orThrow()) {
            assertFalse(ignored.readOnly());
            assertInstanceOf(Outcome.Refused.class, desk.log().merge(other));
        }
    }

    @Test
    void anErasedPersonIsGoneAndTheLogStillVerifies() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(3)) {
            desk.roster().erase(PersonId.of("s002")).orThrow();
            assertTrue(desk.person("s002").isEmpty());
            assertTrue(desk.person("erased-1").isPresent());
        }
        assertTrue(fixture.files.doctor(fixture.file()).orThrow().healthy());
        String bytes = new String(Files.readAllBytes(fixture.file()), StandardCharsets.UTF_8);
        assertFalse(bytes.contains("Zadie2"), "the name");
        assertFalse(bytes.contains("student2@"), "the e-mail");
        assertTrue(bytes.contains("Zadie3"));
    }

    @Test
    void anErasedPersonDoesNotComeBackByABackupOrAnotherCopy() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        Path copy = folder.resolve("copy.peermortem");
        try (ClassDesk desk = fixture.handedIn(3)) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            desk.reviewAs(PersonId.of("ta1")).tick(submission, IMPACT, TickVerdict.MET).join();
            desk.allocations().assign(1, 1).orThrow();
            reviewPacket(desk, "s001");
            reviewPacket(desk, "s003");
            desk.log().backup(Optional.empty()).orThrow();
            desk.log().backup(Optional.of(copy)).orThrow();
            fixture.clock.forward(java.time.Duration.ofHours(1));
            desk.roster().erase(PersonId.of("s002")).orThrow();
            desk.roster().erase(PersonId.of("ta1")).orThrow();
            assertEquals(1, desk.log().replaceBackups().orThrow());
            Merge merge = desk.log().merge(copy).orThrow();
            assertTrue(merge.nothing(), merge.toString());
            assertTrue(desk.person("s002").isEmpty());
            assertTrue(desk.person("ta1").isEmpty());
        }
        for (BackupFile backup : fixture.files.backups(fixture.file())) {
            String bytes = new String(Files.readAllBytes(backup.path()), StandardCharsets.UTF_8);
            assertFalse(bytes.contains("Zadie2") || bytes.contains("student2@"));
        }
        assertTrue(fixture.files.doctor(fixture.file()).orThrow().healthy());
    }

    @Test
    void aDecisionTakenBackInOneCopyIsAConflictNotAReturn() {
        ClassFixture fixture = new ClassFixture(folder);
        Path copy = folder.resolve("copy.peermortem");
        try (ClassDesk desk = fixture.handedIn(3)) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            desk.moderation().decide(submission, IMPACT, true, "Here.").orThrow();
            desk.log().backup(Optional.of(copy)).orThrow();
            desk.moderation().undecide(submission, IMPACT).orThrow();
            Merge merge = desk.log().merge(copy).orThrow();
            assertEquals(0, merge.decisions());
            assertEquals("merge.is.taken-back", merge.conflicts().getFirst().here().code());
            assertTrue(desk.moderation().sheet(submission, IMPACT).decisions().isEmpty());
            try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                Merge back = other.log().merge(fixture.file()).orThrow();
                assertEquals("merge.is.taken-back", back.conflicts().getFirst().there().code());
                assertEquals(1, other.moderation().sheet(submission, IMPACT).decisions().size());
            }
        }
    }
}
