package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.TickVerdict;
import peermortem.service.PacketsTaken.Fate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

class PacketsTest {
    private static final int STUDENTS = 8;
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir Path folder;

    private List<Path> reviewed(ClassFixture fixture, ClassDesk desk) {
        desk.allocations().assign(3, 5).orThrow();
        List<Path> packets = fixture.reviewPackets(desk);
        Random random = new Random(3);
        packets.forEach(p -> ClassFromRosterToReleaseTest.reviewAll(fixture, p, random));
        return packets;
    }

    @Test
    void packetsInAnyOrderTwiceAndWithForgeriesGiveTheSameClassFile() throws Exception {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            List<Path> packets = reviewed(fixture, desk);
            List<Path> mixed = new ArrayList<>(packets);
            mixed.addAll(packets);
            mixed.addAll(damaged(packets));
            List<Path> copies = copies(desk, 2);
            desk.actAs(PersonId.of("ta1")); // as whoever opens a copy does
            desk.exchange().take(packets, Progress.NONE);
            Map<String, List<String>> expected = ClassRows.of(desk.file(), ClassRows.OF_THE_LOG);
            assertEquals(3 * STUDENTS, expected.getOrDefault("review", List.of()).size());
            for (Path copy : copies) {
                fixture.clock.forward(Duration.ofHours(1));
                Collections.shuffle(mixed, new Random(copies.indexOf(copy)));
                try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                    PacketsTaken taken = other.exchange().take(mixed, Progress.NONE);
                    assertEquals(
                            10,
                            taken.lines().stream().filter(l -> l.problem().isPresent()).count());
                }
                ClassRows.assertSame(expected, ClassRows.of(copy, ClassRows.OF_THE_LOG));
            }
        }
    }

    private List<Path> copies(ClassDesk desk, int count) {
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path copy = folder.resolve("copy" + i + ".peermortem");
            copies.add(desk.log().backup(java.util.Optional.of(copy)).orThrow().path());
        }
        return copies;
    }

    /// Here the log differs by more than its order: a draft that comes after the finished review is
    /// not taken, so nothing is said of it.
    @Test
    void statesOfAReviewInAnyOrderGiveTheSameRowsEvenWhereTheirMomentsAreTheSame()
            throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            List<Path> states = states(fixture, desk);
            List<Path> copies = copies(desk, 4);
            desk.exchange().take(states, Progress.NONE);
            Map<String, List<String>> expected = withoutLog(desk.file());
            assertEquals(1, expected.getOrDefault("review", List.of()).size());
            for (Path copy : copies) {
                Collections.shuffle(states, new Random(copies.indexOf(copy)));
                try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                    states.forEach(s -> take(other, s));
                }
                ClassRows.assertSame(expected, withoutLog(copy));
            }
        }
    }

    private static Map<String, List<String>> withoutLog(Path file) {
        Map<String, List<String>> rows = ClassRows.of(file, ClassRows.OF_THE_LOG);
        rows.keySet().removeAll(List.of("event", "event_content"));
        return rows;
    }

    /// A draft, one with other words, the same again later, and the review finished at that moment.
    private List<Path> states(ClassFixture fixture, ClassDesk desk) throws IOException {
        desk.allocations().assign(1, 1).orThrow();
        PacketsWritten written =
                desk.exchange()
                        .write(PacketKind.REVIEW, folder.resolve("out"), Progress.NONE)
                        .orThrow();
        Path packet = written.packets().getFirst().path();
        List<Path> states = new ArrayList<>();
        tick(fixture, packet, TickVerdict.MET);
        states.add(Files.copy(packet, folder.resolve("draft.pmpacket")));
        note(fixture, packet, "Well told.");
        states.add(Files.copy(packet, folder.resolve("noted.pmpacket")));
        fixture.clock.forward(Duration.ofMinutes(5));
        note(fixture, packet, "");
        states.add(Files.copy(packet, folder.resolve("again.pmpacket")));
        ClassFromRosterToReleaseTest.reviewAll(fixture, packet, new Random(2));
        states.add(packet);
        return states;
    }

    private static void note(ClassFixture fixture, Path packet, String words) {
        try (ReviewDesk desk = fixture.files.openReviews(packet).orThrow()) {
            desk.note(desk.queue().getFirst().submission(), words).join();
        }
    }

    /// Ten packets that are cut off, overwritten, re-ticked without the key, or no packets at all.
    private List<Path> damaged(List<Path> packets) throws IOException, SQLException {
        List<Path> bad = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            byte[] bytes = Files.readAllBytes(packets.get(i % packets.size()));
            Path file = folder.resolve("bad" + i + ".pmpacket");
            if (i < 3) {
                bytes = java.util.Arrays.copyOf(bytes, bytes.length / (i + 2));
            } else if (i < 5) {
                java.util.Arrays.fill(bytes, 4096 * (i - 2), 4096 * (i + 1), (byte) 7);
            } else if (i == 5) {
                bytes = "not a packet".getBytes(StandardCharsets.UTF_8);
            }
            Files.write(file, bytes);
            if (i > 5) {
                change(
                        file,
                        switch (i) {
                            case 6 -> "UPDATE tick SET verdict = 'MET', reason = ''";
                            case 7 -> "UPDATE letter SET json = replace(json, 'NOT_MET', 'MET')";
                            case 8 ->
                                    "CREATE TRIGGER t AFTER INSERT ON tick BEGIN DELETE FROM tick;"
                                            + " END";
                            default -> "CREATE VIEW v AS SELECT * FROM tick";
                        });
            }
            bad.add(file);
        }
        return bad;
    }

    static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void noNameOfTheRosterIsInAnyByteOfAReviewPacketOrAnswer() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            for (Path packet : reviewed(fixture, desk)) {
                Path answer;
                try (ReviewDesk review = fixture.files.openReviews(packet).orThrow()) {
                    answer = review.sendBack(folder.resolve("answer.pmpacket")).orThrow();
                }
                assertNamesNobody(desk, packet);
                assertNamesNobody(desk, answer);
            }
        }
    }

    private static void assertNamesNobody(ClassDesk desk, Path file) throws IOException {
        String bytes =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT);
        desk.overview()
                .people()
                .forEach(
                        person -> {
                            for (String name :
                                    person.name().toLowerCase(Locale.ROOT).split(" ", -1)) {
                                assertFalse(bytes.contains(name + " "), file + " holds " + name);
                            }
                            assertFalse(
                                    bytes.contains(person.email()),
                                    file + " holds " + person.email());
                        });
        assertFalse(bytes.contains("1repo"), file + " holds a repository's owner");
    }

    @Test
    void aDraftComesInThenANewerOneThenTheOldOneIsToldApart() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            desk.allocations().assign(2, 1).orThrow();
            Path packet = fixture.reviewPackets(desk).getFirst();
            tick(fixture, packet, TickVerdict.MET);
            Path first = Files.copy(packet, folder.resolve("first.pmpacket"));
            assertEquals(Fate.NEW, take(desk, first).fate());
            assertEquals(Fate.UNCHANGED, take(desk, first).fate());
            fixture.clock.forward(Duration.ofMinutes(5));
            tick(fixture, packet, TickVerdict.NOT_MET);
            assertEquals(Fate.NEWER_DRAFT, take(desk, packet).fate());
            assertEquals(Fate.OLDER_THAN_HERE, take(desk, first).fate());
            fixture.clock.forward(Duration.ofDays(30));
            ClassFromRosterToReleaseTest.reviewAll(fixture, packet, new Random(2));
            assertEquals(Fate.AFTER_DEADLINE, take(desk, packet).fate());
        }
    }

    private static PacketsTaken.Line take(ClassDesk desk, Path packet) {
        return desk.exchange().take(List.of(packet), Progress.NONE).lines().getFirst();
    }

    private static void tick(ClassFixture fixture, Path packet, TickVerdict verdict) {
        try (ReviewDesk desk = fixture.files.openReviews(packet).orThrow()) {
            desk.tick(desk.queue().getFirst().submission(), IMPACT, verdict).join();
        }
    }

    @Test
    void aPacketOfAnotherClassIsToldApart() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            List<Path> packets = reviewed(fixture, desk);
            try (ClassDesk other =
                    fixture.files
                            .create(folder.resolve("other.peermortem"), fixture.start())
                            .orThrow()) {
                assertEquals(Fate.WRONG_CLASS, take(other, packets.getFirst()).fate());
            }
        }
    }

    @Test
    void anAnswerAloneIsTakenLikeThePacket() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            Path packet = reviewed(fixture, desk).getFirst();
            Path answer;
            try (ReviewDesk review = fixture.files.openReviews(packet).orThrow()) {
                answer = review.sendBack(folder).orThrow();
            }
            PacketsTaken.Line line = take(desk, answer);
            assertEquals(Fate.NEW, line.fate());
            assertEquals("packet.came.reviews", line.came().getFirst().code());
            assertEquals(Fate.UNCHANGED, take(desk, packet).fate());
        }
    }
}
