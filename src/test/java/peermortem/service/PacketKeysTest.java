package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassFixture.Computer;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.packet.Signing;
import peermortem.store.FileKind;
import peermortem.store.LetterStore;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Where private keys are: in a person's first packet, then in their home, and nowhere else.
class PacketKeysTest {
    private static final PersonId ONE = PersonId.of("s001");
    @TempDir Path folder;
    private ClassFixture fixture;
    private ClassDesk desk;
    private Computer home;

    @BeforeEach
    void aClassWithReviewsToDo() {
        fixture = new ClassFixture(folder);
        desk = fixture.handedIn(4);
        desk.allocations().assign(1, 1).orThrow();
        home = fixture.computer("reviewer");
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    private Path write(PacketKind kind, String to, boolean newKeys) {
        PacketOrder order = new PacketOrder(kind, folder.resolve(to), Set.of(ONE), newKeys);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }

    private static int keys(Path packet) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + packet);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT count(*) FROM meta WHERE key = 'key'")) {
            return rows.getInt(1);
        }
    }

    private static String code(Outcome<ReviewDesk> outcome) {
        return switch (outcome) {
            case Outcome.Refused<ReviewDesk>(var problem) -> problem.code();
            case Outcome.Done<ReviewDesk>(ReviewDesk desk) -> {
                desk.close();
                yield "opened";
            }
        };
    }

    private void tickAndTake(Path packet) {
        try (ReviewDesk review = home.files().openReviews(packet).orThrow()) {
            review.tick(
                            review.queue().getFirst().submission(),
                            ItemId.of("summary.impact"),
                            TickVerdict.MET)
                    .join();
        }
        assertEquals(
                Fate.NEW,
                desk.exchange().take(List.of(packet), Progress.NONE).lines().getFirst().fate());
    }

    @Test
    void onlyTheFirstPacketToAPersonBringsTheKey() throws Exception {
        Path pass = write(PacketKind.PASS, "passes", false);
        Path review = write(PacketKind.REVIEW, "reviews", false);
        assertEquals(1, keys(pass));
        assertEquals(0, keys(review));
        assertEquals(0, keys(write(PacketKind.PASS, "again", false)));
        assertEquals("packet.no-key", code(home.files().openReviews(review)));
        home.packets().openPass(pass).orThrow();
        tickAndTake(review);
    }

    @Test
    void aReviewPacketThatIsTheFirstBringsTheKeyAndTheNextOneFindsItAtHome() throws Exception {
        Path first = write(PacketKind.REVIEW, "one", false);
        Path second = write(PacketKind.REVIEW, "two", false);
        assertEquals(1, keys(first));
        assertEquals(0, keys(second));
        assertEquals("packet.no-key", code(home.files().openReviews(second)));
        assertEquals("opened", code(home.files().openReviews(first)));
        Files.delete(first);
        tickAndTake(second);
    }

    @Test
    void aKeyInAPacketBesideIsFound() {
        write(PacketKind.PASS, "all", false);
        tickAndTake(write(PacketKind.REVIEW, "all", false));
    }

    @Test
    void writingAPacketAgainInItsPlaceKeepsItsKey() throws Exception {
        assertEquals(1, keys(write(PacketKind.REVIEW, "one", false)));
        Path again = write(PacketKind.REVIEW, "one", false);
        assertEquals(1, keys(again));
        tickAndTake(again);
    }

    @Test
    void whoLostTheirFirstPacketGetsAnotherKeyAndTheOldOneStillCounts() throws Exception {
        Path first = write(PacketKind.REVIEW, "one", false);
        ClassFromRosterToReleaseTest.reviewAll(home.files(), first, new Random(2));
        Computer other = fixture.computer("other");
        Path renewed = write(PacketKind.PASS, "two", true);
        assertEquals(1, keys(renewed));
        other.packets().openPass(renewed).orThrow();
        Path later = write(PacketKind.REVIEW, "three", false);
        assertEquals("opened", code(other.files().openReviews(later)));
        assertEquals(
                Fate.NEW,
                desk.exchange().take(List.of(first), Progress.NONE).lines().getFirst().fate());
    }

    /// Signed by somebody else, over the same words.
    private static void signAnew(Path packet) {
        try (Store store = Store.open(packet, FileKind.PACKET).orThrow()) {
            store.write(
                    s -> {
                        String json = s.letters().find(LetterStore.ORDER).orElseThrow().json();
                        s.letters().put(Signing.sign(LetterStore.ORDER, json, Signing.newKeys()));
                        return true;
                    });
        }
    }

    @Test
    void aPacketThatTheClassDidNotSendIsRefusedOnceItsKeyIsKnown() throws Exception {
        Path pass = write(PacketKind.PASS, "passes", false);
        home.packets().openPass(pass).orThrow();
        Path posed = write(PacketKind.REVIEW, "posed", false);
        signAnew(posed);
        assertEquals("packet.other-sender", code(home.files().openReviews(posed)));
        Path mine = write(PacketKind.REVIEW, "reviews", false);
        PacketsTest.change(mine, "UPDATE letter SET json = replace(json, 'AT_ONCE', 'AFTER_TICK')");
        assertEquals("packet.damaged", code(home.files().openReviews(mine)));
    }

    @Test
    void noClassFileHoldsAPersonsPrivateKey() throws IOException, SQLException {
        Path pass = write(PacketKind.PASS, "passes", false);
        String key;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + pass);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT value FROM meta WHERE key = 'key'")) {
            key = rows.getString(1);
        }
        desk.log().backup(java.util.Optional.of(folder.resolve("copy.peermortem"))).orThrow();
        byte[] copy = Files.readAllBytes(folder.resolve("copy.peermortem"));
        assertFalse(new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1).contains(key));
        assertTrue(key.length() > 40);
    }
}
