package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.Appeal;
import peermortem.domain.CheckId;
import peermortem.domain.Decision;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.ItemId;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Verdict;
import peermortem.ui.Pictures;
import peermortem.ui.common.Command;
import peermortem.ui.common.Notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

@OnDisplay
class QueueTest {
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private ClassroomStage stage;

    @Start
    void start(Stage window) {
        stage = ClassroomStage.show(window, "light");
    }

    @Test
    void theQueueSaysWhatIsLeftAndFiltersByReason(FxRobot robot) {
        robot.interact(() -> robot.lookup("#class-needs-all").queryButton().fire());
        Pictures.write(stage.scene(), "queue");
        String left = robot.lookup("#queue-left").queryLabeled().getText();
        assertTrue(left.contains("off by 6.4 points") && left.contains("to 4.7"), left);
        assertEquals(5, robot.lookup("#queue-list").queryListView().getItems().size());
        robot.clickOn("#queue-reason-disputed");
        assertEquals(2, robot.lookup("#queue-list").queryListView().getItems().size());
        robot.interact(() -> robot.lookup("#queue-list").queryListView().requestFocus());
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#decide").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#queue").tryQuery().isPresent(), "Escape comes back here");
    }

    @Test
    void theAuditIsDrawnAndCheckedItemByItem(FxRobot robot) {
        robot.interact(() -> robot.lookup("#class-needs-all").queryButton().fire());
        assertTrue(robot.lookup("#queue-audit-check").queryButton().isDisabled());
        robot.clickOn("#queue-audit-draw").clickOn("#queue-audit-check");
        rule(robot, KeyCode.M, "It is there.");
        rule(robot, KeyCode.X, "It is not there.");
        assertEquals(
                stage.desk().audits.drawn.subList(0, 2).stream().map(o -> o.item()).toList(),
                stage.desk().decisions.stream().map(d -> d.item()).toList());
        assertTrue(
                robot.lookup("#decide-title")
                        .queryLabeled()
                        .getText()
                        .endsWith("(random audit, 7 more after this)"));
        robot.push(KeyCode.ESCAPE);
        Pictures.write(stage.scene(), "queue-audit");
        assertTrue(
                robot.lookup("#queue-audit-standing")
                        .queryLabeled()
                        .getText()
                        .startsWith("2 of 10 drawn items are checked."));
        robot.clickOn("#queue-audit-check");
        for (int left = 8; left > 0; left--) {
            rule(robot, KeyCode.M, "It is there.");
        }
        assertTrue(robot.lookup("#queue").tryQuery().isPresent(), "back where it was begun");
        assertTrue(robot.lookup("All drawn items are checked.").tryQuery().isPresent());
    }

    @Test
    void aDecisionIsTakenBackAndThatCanBeUndone(FxRobot robot) {
        SubmissionId submission = SubmissionId.of("s07");
        ItemId item = ItemId.of("item.3");
        robot.interact(
                () -> stage.desk().moderation().decide(submission, item, true, "It is there."));
        robot.interact(() -> stage.view().openSubmission(submission));
        robot.interact(
                () -> robot.lookup("#decide-items").queryListView().getSelectionModel().select(3));
        robot.clickOn("#decide-undecide");
        assertTrue(stage.desk().decisions.isEmpty());
        assertFalse(robot.lookup("#decide-undecide").query().isVisible());
        robot.interact(() -> stage.view().undo().orElseThrow().undo());
        assertEquals("It is there.", stage.desk().decisions.getLast().reason());
    }

    @Test
    void aNoticeCoversNoControlAndGoesWithAnUndo(FxRobot robot) {
        robot.interact(() -> stage.view().openSubmission(SubmissionId.of("s07")));
        String done = stage.surroundings().context().words().get("decide.done");
        Notices notices = stage.surroundings().context().notices();
        robot.interact(() -> notices.info("Another submission was imported beside this one."));
        robot.interact(() -> notices.info(done, Command.of("next", "Next submission", () -> {})));
        Pictures.write(stage.scene(), "decide-notice");
        Bounds notice = inScene(robot, "#toasts");
        for (String id : List.of("#decide-met", "#decide-not-met", "#decide-confirm")) {
            assertFalse(notice.intersects(inScene(robot, id)), id);
        }
        rule(robot, KeyCode.M, "It is there.");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(
                robot.lookup("#toast-text").queryAllAs(Labeled.class).stream()
                        .noneMatch(said -> said.getText().equals(done)));
    }

    private static Bounds inScene(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void anAppealStandsBesideBothVersionsOfItsItem(FxRobot robot) {
        SubmissionId submission = SubmissionId.of("s07");
        ItemId item = ItemId.of("item.3");
        robot.interact(
                () ->
                        stage.desk()
                                .moderation()
                                .decide(submission, item, false, "No alert is named."));
        Decision before = stage.desk().decisions.getFirst();
        String quote = "the **latency alert** of\nthe database";
        String argument = "The alert is in the first entry.";
        stage.desk()
                .appeals
                .add(new Appeal(submission, item, quote, argument, before.at().plusSeconds(60)));
        stage.desk().findings.add(found("the **latency alert** of the database"));
        robot.interact(() -> stage.view().openSubmission(submission));
        robot.interact(
                () -> robot.lookup("#decide-items").queryListView().getSelectionModel().select(3));
        assertEquals(
                "“the latency alert of the database”",
                robot.lookup("#decide-appeal-quote").queryButton().getText());
        assertEquals(
                2,
                robot.lookup("#decide .quote").queryAllAs(Button.class).stream()
                        .filter(b -> b.getText().equals("“the latency alert of the database”"))
                        .count(),
                "of the appeal and of the check");
        assertTrue(said(robot, "#decide-appeal-before").contains("No alert is named."));
        assertTrue(said(robot, "#decide-appeal-after").contains("No ruling since"));
        assertTrue(said(robot, "#decide-appeal").contains(argument));
        assertFalse(robot.lookup("#decide .highlight-own").queryAll().isEmpty());
        stage.desk()
                .decisions
                .add(new Decision(submission, item, true, "So it is.", before.by(), LATER));
        robot.interact(stage.desk()::fire);
        robot.interact(() -> stage.view().openSubmission(submission));
        robot.interact(
                () -> robot.lookup("#decide-items").queryListView().getSelectionModel().select(3));
        assertTrue(said(robot, "#decide-appeal-before").contains("No alert is named."));
        assertTrue(said(robot, "#decide-appeal-after").contains("So it is."));
        Pictures.write(stage.scene(), "decide-appeal");
    }

    private static Finding found(String words) {
        int start = LongClass.TEXT.indexOf(words);
        return new Finding(
                CheckId.of("document.kind"),
                Verdict.FOUND,
                0.9,
                "has-image",
                List.of(),
                List.of(Evidence.at(Span.of(start, start + words.length()), LongClass.TEXT)));
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id + " .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void rule(FxRobot robot, KeyCode side, String reason) {
        robot.push(side);
        robot.interact(
                () -> robot.lookup("#decide-reason").queryAs(TextArea.class).setText(reason));
        robot.push(KeyCode.ENTER);
    }
}
