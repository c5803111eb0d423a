package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Appeal;
import peermortem.domain.Appealed;
import peermortem.domain.ItemId;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.packet.Handed;
import peermortem.service.packet.Pass;
import peermortem.service.packet.ResultDesk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What students do with their results: rating, looking, appealing.
class ResultPacketsTest extends StudentExchange {
    private static final ItemId DURATION = ItemId.of("summary.duration");
    private static final ItemId ESCALATION = ItemId.of("timeline.escalation");

    private ResultDesk result() throws Exception {
        Pass pass = pass(author, "s001");
        take(author.packets().handIn(pass, Handed.of(text(1)), folder("in")).orThrow());
        desk.allocations().add(submission("s001"), PersonId.of("s002")).orThrow();
        Path review = written(PacketKind.REVIEW, "s002");
        ClassFromRosterToReleaseTest.reviewAll(peer.files(), review, new Random(5));
        take(review);
        desk.moderation().release(List.of(submission("s001"))).orThrow();
        return author.packets().openResult(written(PacketKind.RESULT, "s001")).orThrow();
    }

    @Test
    void reviewsAreRatedBeforeTheGradeIsShownAndItemsAppealedAfter() throws Exception {
        try (ResultDesk result = result()) {
            assertFalse(result.revealed());
            String reviewer = result.result().reviews().getFirst().reviewer();
            assertFalse(reviewer.contains("Quillfeather"));
            String quote = "summary.duration and summary.impact";
            assertEquals(
                    "result.reveal-first",
                    code(result.appeal(unmet(result), quote, "It is there.")));
            result.rate(reviewer, true).orThrow();
            result.reveal().orThrow();
            assertEquals("result.rated-late", code(result.rate(reviewer, false)));
            assertEquals("appeal.quote", code(result.appeal(unmet(result), "not in it", "Why.")));
            assertEquals("appeal.argument", code(result.appeal(unmet(result), quote, " ")));
            result.appeal(unmet(result), quote, "It is there.").orThrow();
            assertTrue(result.report().orElseThrow().size() > 1000);
            Path back = result.sendBack(folder("back")).orThrow();
            assertEquals(Fate.NEW, take(back).fate());
            assertEquals(Fate.UNCHANGED, take(back).fate());
            assertEquals(Fate.UNCHANGED, take(result.file()).fate());
        }
        Appeal appeal = desk.details(submission("s001")).appeals().getFirst();
        assertEquals("It is there.", appeal.argument());
        assertTrue(
                desk.overview().needsYou().stream()
                        .anyMatch(n -> n.reason() == NeedsYou.Reason.APPEAL));
    }

    @Test
    void anAppealShowsBothVersionsToTheTaAndToItsStudent() throws Exception {
        String quote = "summary.duration  and\nsummary.impact";
        ItemId unmet;
        try (ResultDesk result = result()) {
            result.reveal().orThrow();
            unmet = unmet(result);
            result.appeal(unmet, quote, "It is there.").orThrow();
            take(result.sendBack(folder("back")).orThrow());
        }
        Appealed open = sheet(unmet).appeal().orElseThrow();
        assertEquals(Optional.empty(), open.before());
        assertFalse(open.answered());
        assertEquals(Optional.empty(), sheet(other(unmet)).appeal());
        fixture.clock.forward(Duration.ofHours(1));
        desk.moderation().decide(submission("s001"), unmet, true, "So it is.").orThrow();
        assertEquals("So it is.", sheet(unmet).appeal().orElseThrow().after().get().reason());
        assertTrue(
                desk.overview().needsYou().stream()
                        .noneMatch(n -> n.reason() == NeedsYou.Reason.APPEAL));
        out = folder.resolve("again");
        Path again = written(PacketKind.RESULT, "s001");
        try (ResultDesk result = author.packets().openResult(again).orThrow()) {
            var contested = result.result().appeals().getFirst();
            assertEquals(quote, contested.quote());
            assertEquals(Optional.empty(), contested.before());
            assertEquals("So it is.", contested.after().orElseThrow().reason());
            result.reveal().orThrow();
            assertEquals("appeal.again", code(result.appeal(unmet, quote, "More.")));
        }
    }

    private static ItemId unmet(ResultDesk result) {
        return result.result().grade().items().values().stream()
                .filter(i -> !i.met())
                .findFirst()
                .orElseThrow()
                .item();
    }

    private static ItemId other(ItemId item) {
        return item.equals(DURATION) ? ESCALATION : DURATION;
    }

    private DecisionSheet sheet(ItemId item) {
        return desk.moderation().sheet(submission("s001"), item);
    }

    @Test
    void anAppealAfterTheWindowIsRefusedByTheAppAndByTheClassFile() throws Exception {
        try (ResultDesk result = result()) {
            result.reveal().orThrow();
            String quote = "summary.impact are here";
            result.appeal(unmet(result), quote, "It is there.").orThrow();
            fixture.clock.forward(Duration.ofDays(8));
            assertEquals("appeal.too-late", code(result.appeal(ESCALATION, quote, "Late.")));
            desk.moderation().withdraw(List.of()).orThrow();
            Line line = take(result.sendBack(folder("back")).orThrow());
            assertEquals("appeal.not-released", line.problem().orElseThrow().code());
        }
    }

    @Test
    void aResultThatSomebodyElseAnswersIsForged() throws Exception {
        Path packet;
        try (ResultDesk result = result()) {
            packet = result.file();
            result.rate(result.result().reviews().getFirst().reviewer(), true).orThrow();
        }
        PacketsTest.change(
                packet,
                "UPDATE letter SET json = replace(json, 'true', 'false') WHERE name ="
                        + " 'answer'");
        assertEquals(Fate.FORGED, take(packet).fate());
    }
}
