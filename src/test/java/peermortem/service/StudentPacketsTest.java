package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Allocation;
import peermortem.domain.Blindness;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.service.ClassFixture.Computer;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.packet.Handed;
import peermortem.service.packet.Pass;
import peermortem.service.packet.RequestDesk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// The whole exchange of students who only have packets: each on a computer of their own.
class StudentPacketsTest extends StudentExchange {
    @Test
    void aPassIsKeptWithItsKeyWhereOnlyItsOwnerReads() throws Exception {
        Pass pass = pass(author, "s001");
        assertEquals("Zadie1 Quillfeather1", pass.name());
        assertEquals(4, pass.rubric().items().size());
        assertEquals(List.of(pass), author.packets().passes());
        try (Stream<Path> keys = Files.list(folder.resolve("author/keys"))) {
            Path key = keys.findFirst().orElseThrow();
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
    }

    @Test
    void aHandInReachesTheTaAndASecondTimeChangesNothing() throws Exception {
        Pass pass = pass(author, "s001");
        Path first = author.packets().handIn(pass, Handed.of(text(1)), folder("first")).orThrow();
        fixture.clock.forward(Duration.ofMinutes(3));
        Path second = author.packets().handIn(pass, Handed.of(text(2)), folder("second")).orThrow();
        assertEquals(Fate.NEW, take(second).fate());
        assertEquals(Fate.UNCHANGED, take(second).fate());
        assertEquals(Fate.OLDER_THAN_HERE, take(first).fate());
        assertEquals(
                text(2).hash(),
                desk.details(submission("s001")).snapshots().values().iterator().next().hash());
        fixture.clock.forward(Duration.ofDays(30));
        Path late = author.packets().handIn(pass, Handed.of(text(3)), folder("late")).orThrow();
        assertEquals(Fate.AFTER_DEADLINE, take(late).fate());
    }

    @Test
    void aHandInUnderAnothersNameOrChangedOnTheWayIsForged() throws Exception {
        Pass mine = pass(author, "s001");
        Pass other = pass(peer, "s002");
        Pass posing =
                new Pass(
                        mine.classId(),
                        mine.title(),
                        mine.rubric(),
                        mine.rubricHash(),
                        mine.zone(),
                        mine.due(),
                        mine.reviewDue(),
                        mine.blindness(),
                        mine.verdictShown(),
                        mine.declaration(),
                        mine.person(),
                        mine.name(),
                        mine.email(),
                        mine.submission(),
                        mine.shownAuthor(),
                        mine.shownReviewer(),
                        other.publicKey());
        Path posed = peer.packets().handIn(posing, Handed.of(text(2)), folder("a")).orThrow();
        assertEquals(Fate.FORGED, take(posed).fate());
        Path changed = author.packets().handIn(mine, Handed.of(text(1)), folder("b")).orThrow();
        PacketsTest.change(changed, "UPDATE content SET text = 'Another text altogether.'");
        assertEquals(Fate.FORGED, take(changed).fate());
    }

    @Test
    void aPeerAcceptsReviewsAndTheTaTakesEverythingInAnyOrder() throws Exception {
        Pass pass = pass(author, "s001");
        pass(peer, "s002");
        Path back = folder("back");
        author.packets().handIn(pass, Handed.of(text(1)), back).orThrow();
        Path asks =
                author.packets()
                        .request(pass, Handed.of(text(1)), "Zadie2", folder("asks"))
                        .orThrow();
        RequestDesk.Answered answered = accepted(asks, back);
        ClassFromRosterToReleaseTest.reviewAll(
                peer.files(), answered.review().orElseThrow(), new Random(4));
        try (ReviewDesk review =
                peer.files().openReviews(answered.review().orElseThrow()).orThrow()) {
            assertEquals(1, review.queue().size());
            review.sendBack(back).orThrow();
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(back)) {
            all = new java.util.ArrayList<>(files.toList());
        }
        assertEquals(4, all.size());
        Collections.shuffle(all, new Random(9));
        PacketsTaken taken = desk.exchange().take(all, Progress.NONE);
        assertFalse(taken.anyRefused(), taken.toString());
        SubmissionRow row = desk.details(submission("s001")).row();
        assertEquals(1, row.reviewsDone());
        assertEquals(Allocation.Origin.REQUESTED, desk.allocations().all().getFirst().origin());
        desk.exchange()
                .take(all, Progress.NONE)
                .lines()
                .forEach(l -> assertEquals(Fate.UNCHANGED, l.fate(), l.toString()));
        RequestDesk told = author.packets().openRequest(answered.answer()).orThrow();
        assertEquals(RequestDesk.Turn.ANSWERED, told.asked().turn());
        assertTrue(told.asked().answer().orElseThrow().accepted());
    }

    private RequestDesk.Answered accepted(Path asks, Path back) {
        RequestDesk request = peer.packets().openRequest(asks).orThrow();
        assertEquals(RequestDesk.Turn.YOURS, request.asked().turn());
        return request.accept(back).orThrow();
    }

    @Test
    void aTeammateOrSomebodyKeptApartIsAskedInVain() throws Exception {
        String blue = ClassFixture.roster(2).replaceAll(",student,\n", ",student,blue\n");
        desk.roster().add(blue).orThrow();
        assertEquals("request.teammate", refusedWith("s002"));
        desk.roster().add(blue.replaceAll("student,blue", "student,")).orThrow();
        desk.allocations().keepApart(PersonId.of("s003"), PersonId.of("s001"), true).orThrow();
        assertEquals("request.apart", refusedWith("s003"));
    }

    /// Why the acceptance of s001's request by this peer is refused, by itself and with a review.
    private String refusedWith(String person) throws Exception {
        Computer asked = fixture.computer("computer-" + person);
        Pass pass = pass(author, "s001");
        asked.packets().openPass(written(PacketKind.PASS, person)).orThrow();
        take(author.packets().handIn(pass, Handed.of(text(1)), folder("in-" + person)).orThrow());
        Path asks =
                author.packets()
                        .request(pass, Handed.of(text(1)), person, folder("q-" + person))
                        .orThrow();
        RequestDesk.Answered answered =
                asked.packets()
                        .openRequest(asks)
                        .orThrow()
                        .accept(folder("back-" + person))
                        .orThrow();
        Line line = take(answered.answer());
        Path review = answered.review().orElseThrow();
        ClassFromRosterToReleaseTest.reviewAll(asked.files(), review, new Random(4));
        assertEquals(List.of(), take(review).came());
        assertEquals(List.of(), desk.allocations().all());
        assertEquals(List.of(), desk.details(submission("s001")).reviews());
        return line.problem().orElseThrow().code();
    }

    @Test
    void anAcceptedReviewAloneBringsItsAcceptanceAlong() throws Exception {
        Pass pass = pass(author, "s001");
        pass(peer, "s002");
        take(author.packets().handIn(pass, Handed.of(text(1)), folder("in")).orThrow());
        Path asks =
                author.packets().request(pass, Handed.of(text(1)), "s002", folder("q")).orThrow();
        Path review = accepted(asks, folder("peer-out")).review().orElseThrow();
        ClassFromRosterToReleaseTest.reviewAll(peer.files(), review, new Random(4));
        Line line = take(review);
        assertEquals(Fate.NEW, line.fate(), line.toString());
        assertEquals(
                List.of(Problem.of("packet.came.accepted"), Problem.of("packet.came.reviews", 1)),
                line.came());
    }

    @Test
    void aDeclinedRequestLeavesTheSubmissionToTheTas() throws Exception {
        Pass pass = pass(author, "s001");
        pass(peer, "s002");
        take(author.packets().handIn(pass, Handed.of(text(1)), folder("in")).orThrow());
        Path asks =
                author.packets().request(pass, Handed.of(text(1)), "s002", folder("q")).orThrow();
        RequestDesk request = peer.packets().openRequest(asks).orThrow();
        RequestDesk.Answered answered = request.decline(folder("declined")).orThrow();
        assertTrue(answered.review().isEmpty());
        assertEquals(Fate.NEW, take(answered.answer()).fate());
        assertEquals(List.of(), desk.allocations().all());
        fixture.clock.forward(Duration.ofDays(15));
        assertTrue(
                desk.overview().needsYou().stream()
                        .anyMatch(
                                n ->
                                        n.submission().equals(submission("s001"))
                                                && n.reason() == NeedsYou.Reason.NO_REVIEW));
    }

    @Test
    void whoHasNoPassOrIsTheAuthorCannotAnswer() throws Exception {
        Pass pass = pass(author, "s001");
        Path asks =
                author.packets().request(pass, Handed.of(text(1)), "s002", folder("q")).orThrow();
        RequestDesk own = author.packets().openRequest(asks).orThrow();
        assertEquals(RequestDesk.Turn.OWN, own.asked().turn());
        assertEquals("request.not-yours", code(own.accept(folder)));
        RequestDesk stranger = peer.packets().openRequest(asks).orThrow();
        assertEquals("request.no-pass", code(stranger.accept(folder)));
    }

    @Test
    void aRequestNamesNobodyWhereAuthorsAreHiddenAndTheAuthorWhereTheyAreNot() throws Exception {
        Pass pass = pass(author, "s001");
        assertEquals(Blindness.DOUBLE, pass.blindness());
        Path hidden =
                author.packets()
                        .request(pass, Handed.of(text(1)), "Zadie2 Quillfeather2", folder("q"))
                        .orThrow();
        for (String name : List.of("zadie1", "quillfeather1", "student1@", "zadie2", "s001")) {
            assertFalse(bytes(hidden).contains(name), name);
        }
        assertFalse(hidden.getFileName().toString().contains("s001"));
        OtherSettings.of(desk).blind(Blindness.OPEN);
        Path open =
                author.packets()
                        .request(pass(author, "s001"), Handed.of(text(1)), "s002", folder("open"))
                        .orThrow();
        assertTrue(bytes(open).contains("zadie1 quillfeather1"));
    }

    static String bytes(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .toLowerCase(java.util.Locale.ROOT);
    }
}
