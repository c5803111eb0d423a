package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.Declaration;
import peermortem.domain.ItemId;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.NeedsYou;
import peermortem.service.OtherSettings;
import peermortem.service.PacketOrder;
import peermortem.service.PacketsTaken;
import peermortem.service.Progress;
import peermortem.service.ReviewDesk;
import peermortem.service.packet.RequestDesk;
import peermortem.ui.Pictures;
import peermortem.ui.Waiting;
import peermortem.ui.common.Controls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a student does with packets alone, through the whole window; the TA's class file is real.
@OnDisplay
class StudentWindowTest {
    private static final String OWN =
            "# Summary\n\nNumber 1: summary.duration and summary.impact are here.\n";
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir static Path root;
    private static int number;

    private Path folder;
    private ClassFixture fixture;
    private ClassDesk desk;
    private StudentComputer student;
    private Stage stage;

    @BeforeAll
    static void count() {
        number = 0;
    }

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        folder = Files.createDirectories(root.resolve("test" + number++));
        fixture = new ClassFixture(folder);
        desk = fixture.create();
        desk.roster().add(ClassFixture.roster(3)).orThrow();
        student = new StudentComputer(stage, fixture, "student");
        student.choose(Files.createDirectories(folder.resolve("made")));
        student.window.show(Optional.empty());
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    private Path packet(PacketKind kind, String person) {
        return packet(kind, person, "out");
    }

    private Path packet(PacketKind kind, String person, String to) {
        PacketOrder order =
                new PacketOrder(kind, folder.resolve(to), Set.of(PersonId.of(person)), false);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }

    private void open(FxRobot robot, Path packet) {
        robot.interact(() -> student.window.comeBack(Optional.of(packet)));
    }

    private static void await(Callable<Boolean> condition) {
        Waiting.until("it never happened", condition);
    }

    private static void awaitNode(FxRobot robot, String id) {
        await(() -> robot.lookup(id).tryQuery().isPresent());
    }

    /// The file that the window wrote, as soon as it is whole.
    private Path made(String start) {
        await(() -> find(start).isPresent());
        return find(start).orElseThrow();
    }

    private Optional<Path> find(String start) {
        try (Stream<Path> files = Files.list(folder.resolve("made"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(start))
                    .filter(f -> f.toString().matches(".*\\.(pmpacket|pdf)"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PacketsTaken.Line take(Path packet) {
        return desk.exchange().take(List.of(packet), Progress.NONE).lines().getFirst();
    }

    private SubmissionId own() {
        return desk.submission("s001").orElseThrow();
    }

    private static void write(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    /// Presses a button wherever it stands in a scrolled column.
    private static void press(FxRobot robot, String id) {
        awaitNode(robot, id);
        robot.interact(
                () -> robot.lookup(id).queryAs(javafx.scene.control.ButtonBase.class).fire());
    }

    private void handedInFromWrite(FxRobot robot) throws IOException {
        open(robot, packet(PacketKind.PASS, "s001"));
        awaitNode(robot, "#pass-hand-in");
        robot.clickOn("#place-write");
        robot.interact(() -> robot.lookup("#editor").queryAs(TextArea.class).setText(OWN));
        press(robot, "#write-hand-in");
        press(robot, "#pass-hand-in");
        assertEquals(PacketsTaken.Fate.NEW, take(made("hand-in")).fate());
    }

    @Test
    void aPassOpensAndTheDraftGoesInWithIt(FxRobot robot) throws IOException {
        handedInFromWrite(robot);
        assertEquals(OWN, desk.details(own()).snapshots().values().iterator().next().text());
        assertFalse(robot.lookup("#place-class").query().isVisible());
        assertTrue(robot.lookup("#place-packet").query().isVisible());
        Pictures.write(stage.getScene(), "packet-pass");
    }

    @Test
    void aPeerIsAskedAndTheirAnswerComesBack(FxRobot robot) throws IOException {
        handedInFromWrite(robot);
        press(robot, "#pass-ask");
        write(robot, "#ask-field", "Zadie2");
        robot.clickOn("#ask-agree");
        ClassFixture.Computer peer = fixture.computer("peer");
        peer.packets().openPass(packet(PacketKind.PASS, "s002")).orThrow();
        RequestDesk request = peer.packets().openRequest(made("request")).orThrow();
        RequestDesk.Answered answered = request.accept(folder.resolve("made")).orThrow();
        open(robot, answered.answer());
        awaitNode(robot, "#request");
        assertTrue(
                robot.lookup("#request .title")
                        .queryAs(Label.class)
                        .getText()
                        .contains("accepted"));
        assertEquals(PacketsTaken.Fate.NEW, take(answered.answer()).fate());
        assertEquals(1, desk.allocations().all().size());
    }

    @Test
    void aRequestIsAcceptedReviewedAndSentBack(FxRobot robot) throws IOException {
        ClassFixture.Computer author = fixture.computer("author");
        var pass = author.packets().openPass(packet(PacketKind.PASS, "s001")).orThrow();
        Path text = fixture.write("own.md", OWN);
        var handed =
                peermortem.service.packet.Handed.of(
                        ClassFixture.source(text.toString(), Path.of("")).orThrow());
        Path sent = Files.createDirectories(folder.resolve("sent"));
        take(author.packets().handIn(pass, handed, sent).orThrow());
        Path asks = author.packets().request(pass, handed, "s002", sent).orThrow();
        open(robot, packet(PacketKind.PASS, "s002"));
        awaitNode(robot, "#pass-hand-in");
        open(robot, asks);
        awaitNode(robot, "#request-accept");
        Pictures.write(stage.getScene(), "packet-request");
        press(robot, "#request-accept");
        awaitNode(robot, "#item-summary-duration");
        await(() -> queueTitle(robot).equals("Your queue · 1 of 1 left"));
        robot.interact(() -> robot.lookup("#item-summary-duration").query().requestFocus());
        robot.push(KeyCode.SPACE);
        Path review = made("review");
        press(robot, "#send-back");
        assertEquals(PacketsTaken.Fate.NEW, take(made("answer-to-request")).fate());
        assertEquals(PacketsTaken.Fate.NEW, take(made("answers")).fate());
        open(robot, review);
        await(() -> queueTitle(robot).equals("Your queue · 1 of 1 left"));
        assertEquals(1, desk.details(own()).reviews().size());
    }

    @Test
    void anExampleIsTriedBeforeTheFirstReview(FxRobot robot) throws IOException {
        handedInFromWrite(robot);
        Path text = fixture.write("example.md", "# Summary\n\nThe disk was full of logs.\n");
        var example = desk.handIns().examples().add(text.toString()).orThrow();
        ReviewDesk ta = desk.reviewAs(PersonId.of("ta1"));
        ta.tick(example.id(), IMPACT, TickVerdict.NOT_MET).join();
        ta.reason(example.id(), IMPACT, "Nobody is said to be affected.").join();
        OtherSettings.of(desk).declaring();
        desk.allocations().add(own(), PersonId.of("s002")).orThrow();
        Path packet = packet(PacketKind.REVIEW, "s002");
        open(robot, packet);
        awaitNode(robot, "#item-summary-duration");
        await(() -> remark(robot).contains("for practice"));
        assertFalse(robot.lookup("#declaration").query().isVisible(), "an example needs none");
        for (var item : ClassFixture.rubric().items()) {
            robot.interact(() -> space(robot.lookup(Controls.id("#item", item.id())).query()));
        }
        press(robot, "#submit-button");
        await(() -> remark(robot).contains("agree on 0 of 1 items"));
        Pictures.write(stage.getScene(), "review-example-tried");
        assertTrue(
                robot.lookup("#item-summary-impact .label").queryAllAs(Label.class).stream()
                        .anyMatch(l -> l.getText().contains("Nobody is said to be affected.")));
        assertFalse(robot.lookup("#reopen-button").query().isVisible());
        await(() -> queueTitle(robot).equals("Your queue · 1 of 2 left"));
        reviewWithADeclaration(robot);
        assertEquals(PacketsTaken.Fate.NEW, take(packet).fate());
        assertEquals(
                Declaration.USED.on("Clear, but short."),
                desk.details(own()).reviews().getFirst().note());
    }

    private void reviewWithADeclaration(FxRobot robot) {
        key(robot, KeyCode.N);
        await(() -> robot.lookup("#declaration").query().isVisible());
        for (var item : ClassFixture.rubric().items()) {
            robot.interact(() -> space(robot.lookup(Controls.id("#item", item.id())).query()));
        }
        press(robot, "#submit-button");
        await(() -> said(robot, "#submit-missing").contains("whether a machine helped"));
        Pictures.write(stage.getScene(), "review-declaration");
        robot.interact(() -> robot.lookup("#review-note").query().requestFocus());
        write(robot, "#review-note", "Clear, but short.");
        robot.interact(() -> robot.lookup("#declaration-used").query().requestFocus());
        press(robot, "#declaration-used");
        press(robot, "#submit-button");
        await(() -> queueTitle(robot).equals("Your queue · 0 of 2 left"));
    }

    private static void key(FxRobot robot, KeyCode code) {
        robot.interact(
                () ->
                        robot.lookup("#checklist")
                                .query()
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                code,
                                                false,
                                                false,
                                                false,
                                                false)));
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    /// Goes to an item of the checklist and ticks it.
    private static void space(Node item) {
        item.requestFocus();
        for (KeyCode key : List.of(KeyCode.SPACE, KeyCode.J)) {
            item.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    private static String remark(FxRobot robot) {
        return robot.lookup("#remark").queryAs(Label.class).getText();
    }

    private static String queueTitle(FxRobot robot) {
        return robot.lookup("#queue-pane .overline").queryAs(Labeled.class).getText();
    }

    /// True once a review is rated on the screen.
    private static boolean rated(FxRobot robot) {
        return robot.lookup(".packet-card .toggle-button").queryAllAs(ToggleButton.class).stream()
                .anyMatch(ToggleButton::isSelected);
    }

    /// True once the appeal stands on the screen.
    private static boolean said(FxRobot robot) {
        return robot.lookup(".packet-item .label").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().startsWith("Your appeal"));
    }

    private Path result() throws IOException {
        desk.allocations().add(own(), PersonId.of("s002")).orThrow();
        Path review = packet(PacketKind.REVIEW, "s002");
        try (ReviewDesk reviewer = fixture.computer("peer").files().openReviews(review).orThrow()) {
            reviewer.task().rubric().items().stream()
                    .map(i -> i.id())
                    .forEach(
                            i -> {
                                reviewer.tick(own(), i, TickVerdict.NOT_MET).join();
                                reviewer.reason(own(), i, "I do not see it.").join();
                            });
            reviewer.note(own(), "Clear, but short.").join();
            reviewer.submit(own()).orThrow();
        }
        take(review);
        desk.moderation().release(List.of(own())).orThrow();
        return packet(PacketKind.RESULT, "s001");
    }

    @Test
    void aResultIsRatedThenShownThenAppealed(FxRobot robot) throws IOException {
        handedInFromWrite(robot);
        Path result = result();
        open(robot, result);
        awaitNode(robot, "#result-reveal");
        assertTrue(robot.lookup("#result-percent").tryQuery().isEmpty());
        Pictures.write(stage.getScene(), "packet-result-comments");
        robot.clickOn(".packet-card .toggle-button");
        await(() -> rated(robot));
        press(robot, "#result-reveal");
        awaitNode(robot, "#result-percent");
        assertEquals("0.0 %", robot.lookup("#result-percent").queryAs(Label.class).getText());
        press(robot, "#appeal-summary-impact");
        write(robot, "#appeal-quote-summary-impact", "summary.impact are here");
        write(robot, "#appeal-argument-summary-impact", "The impact is in the summary.");
        Pictures.write(stage.getScene(), "packet-result-appeal");
        press(robot, "#appeal-agree-summary-impact");
        awaitNode(robot, "#result-percent");
        await(() -> said(robot));
        press(robot, "#result-send");
        press(robot, "#result-report");
        assertTrue(Files.size(made("report.pdf")) > 1000);
        assertEquals(PacketsTaken.Fate.NEW, take(made("to-my-result")).fate());
        assertTrue(
                desk.overview().needsYou().stream()
                        .anyMatch(n -> n.reason() == NeedsYou.Reason.APPEAL));
        assertEquals(
                "The impact is in the summary.",
                desk.details(own()).appeals().getFirst().argument());
        fixture.clock.forward(Duration.ofHours(1));
        desk.moderation().decide(own(), IMPACT, true, "The summary says it.").orThrow();
        open(robot, packet(PacketKind.RESULT, "s001", "again"));
        press(robot, "#result-reveal");
        awaitNode(robot, "#appealed-summary-impact");
        Pictures.write(stage.getScene(), "packet-result-both");
        String both =
                robot.lookup("#appealed-summary-impact .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .collect(Collectors.joining("\n"));
        assertTrue(both.contains("Not met") && both.contains("So the reviews counted."), both);
        assertTrue(both.contains("The summary says it."), both);
    }
}
