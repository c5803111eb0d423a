package peermortem.service.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.PacketKind;
import peermortem.service.ClassChange;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.NewClass;
import peermortem.service.PacketsWritten;
import peermortem.service.Progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

class NudgesTest {
    @TempDir Path folder;

    @Test
    void whoeverMissesSomethingGetsADraftAndTheDeadlinesAreACalendar() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(4)) {
            desk.roster().add(ClassFixture.roster(5)).orThrow();
            desk.allocations().assign(1, 1).orThrow();
            List<Path> files = desk.exchange().writeNudges(folder.resolve("nudges")).orThrow();
            assertEquals(desk.exchange().nudges().size() + 1, files.size());
            String mail = Files.readString(folder.resolve("nudges/s005-nudge-hand-in.eml"));
            assertTrue(mail.startsWith("To: <student5@class.example>\r\n"));
            String body = mail.substring(mail.indexOf("\r\n\r\n") + 4);
            String words = new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
            assertTrue(words.contains("Zadie5"), words);
            String calendar = Files.readString(folder.resolve("nudges/deadlines.ics"));
            assertEquals(2, calendar.split("BEGIN:VEVENT", -1).length - 1);
            assertTrue(calendar.contains("DTSTART:20260308T080000Z\r\n"), calendar);
        }
    }

    @Test
    void aMovedDeadlineIsTheSameEntryOfACalendar() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            List<String> before = entries(desk);
            NewClass start = fixture.start();
            desk.change(
                            new ClassChange(
                                    start.title() + ", again",
                                    start.zone(),
                                    start.due().map(d -> d.plus(Duration.ofDays(1))),
                                    start.reviewDue(),
                                    desk.overview().assignment().settings()))
                    .orThrow();
            assertEquals(before, entries(desk));
            assertEquals(2, before.stream().distinct().count());
        }
    }

    private List<String> entries(ClassDesk desk) throws IOException {
        desk.exchange().writeNudges(folder.resolve("nudges")).orThrow();
        return Files.readAllLines(folder.resolve("nudges/deadlines.ics")).stream()
                .filter(line -> line.startsWith("UID:"))
                .toList();
    }

    @Test
    void aDraftBringsItsPersonsPacket() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(4)) {
            desk.allocations().assign(1, 1).orThrow();
            PacketsWritten packets =
                    desk.exchange()
                            .write(PacketKind.REVIEW, folder.resolve("out"), Progress.NONE)
                            .orThrow();
            List<Path> drafts = desk.exchange().writeMails(PacketKind.REVIEW, packets).orThrow();
            assertEquals(4, drafts.size());
            PacketsWritten.Written first = packets.packets().getFirst();
            String mail = Files.readString(drafts.getFirst());
            String to = desk.person(first.person().value()).orElseThrow().email();
            assertTrue(mail.startsWith("To: <" + to + ">\r\n"), mail.substring(0, 60));
            String part = mail.substring(mail.indexOf("filename="));
            String attached =
                    part.substring(part.indexOf("\r\n\r\n") + 4, part.lastIndexOf("\r\n--"));
            assertArrayEquals(
                    Files.readAllBytes(first.path()), Base64.getMimeDecoder().decode(attached));
        }
    }
}
