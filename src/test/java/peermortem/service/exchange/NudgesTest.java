package peermortem.service.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
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
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

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
        return entries(folder.resolve("nudges/deadlines.ics"));
    }

    private static List<String> entries(Path calendar) throws IOException {
        return Files.readAllLines(calendar).stream()
                .filter(line -> line.startsWith("UID:"))
                .toList();
    }

    @Test
    void anExtensionIsInItsPersonsCalendarAndDraftAndNowhereElse() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add(ClassFixture.roster(3)).orThrow();
            Instant due = ClassFixture.START.plus(Duration.ofDays(9));
            desk.roster().extend(PersonId.of("s002"), due).orThrow();
            Path nudges = folder.resolve("nudges");
            List<Path> files = desk.exchange().writeNudges(nudges).orThrow();
            Set<String> named = new TreeSet<>();
            Set<String> telling = new TreeSet<>();
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String all = everything(file);
                named.add(name);
                if (all.contains("DTSTART:20260310T080000Z\r\n")) {
                    telling.add(name);
                }
                assertTrue(
                        name.contains("s002") || !(all.contains("s002") || all.contains("Zadie2")),
                        name);
            }
            assertEquals(
                    Set.of(
                            "deadlines.ics",
                            "s001-nudge-hand-in.eml",
                            "s002-deadlines.ics",
                            "s002-nudge-hand-in.eml",
                            "s003-nudge-hand-in.eml"),
                    named);
            assertEquals(Set.of("s002-deadlines.ics", "s002-nudge-hand-in.eml"), telling);
            assertEquals(
                    entries(nudges.resolve("deadlines.ics")),
                    entries(nudges.resolve("s002-deadlines.ics")));
        }
    }

    @Test
    void twoPeopleWhoseIdsLookTheSameInAFilesNameGetEachTheirOwn() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.create()) {
            desk.roster()
                    .add(
                            """
                            id,name,email,role
                            a/b,Ada,ada@class.example,student
                            A:B,Ben,ben@class.example,student
                            """)
                    .orThrow();
            for (String id : List.of("a/b", "A:B")) {
                Instant due = ClassFixture.START.plus(Duration.ofDays(id.equals("a/b") ? 8 : 9));
                desk.roster().extend(PersonId.of(id), due).orThrow();
            }
            List<Path> files = desk.exchange().writeNudges(folder.resolve("nudges")).orThrow();
            assertEquals(
                    5,
                    files.stream()
                            .map(f -> f.toString().toLowerCase(Locale.ROOT))
                            .distinct()
                            .count());
            for (Path file : files) {
                String all = everything(file);
                assertEquals(all.contains("To: <ada@"), all.contains("Ada"), all);
                assertFalse(all.contains("Ada") && all.contains("20260310T080000Z"), all);
                assertFalse(all.contains("Ben") && all.contains("20260309T080000Z"), all);
            }
        }
    }

    /// A file with what is attached to it.
    private static String everything(Path file) throws IOException {
        String text = Files.readString(file);
        StringBuilder all = new StringBuilder(text);
        String[] parts = text.split("base64\r\n\r\n", -1);
        for (int i = 1; i < parts.length; i++) {
            String coded = parts[i].split("\r\n--", -1)[0];
            all.append(new String(Base64.getMimeDecoder().decode(coded), StandardCharsets.UTF_8));
        }
        return all.toString();
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
