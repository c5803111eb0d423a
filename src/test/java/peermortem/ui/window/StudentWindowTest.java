package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.Declaration;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassFixture;
import peermortem.service.OtherSettings;
import peermortem.service.PacketsTaken;
import peermortem.service.ReviewDesk;
import peermortem.service.packet.RequestDesk;
import peermortem.ui.Pictures;
import peermortem.ui.common.Controls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a student does with packets alone, through the whole window; the TA's class file is real.
@OnDisplay
class StudentWindowTest extends StudentStage {
    @Start
    void start(Stage shown) throws IOException {
        begin(shown);
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
        String name = review.getFileName().toString().replace(".pmpacket", "-answers");
        assertEquals(PacketsTaken.Fate.NEW, take(made(name)).fate());
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
}
