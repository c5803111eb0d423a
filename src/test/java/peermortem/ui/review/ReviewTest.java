package peermortem.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.InvalidationListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.ItemId;
import peermortem.domain.RubricItem;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.text.Messages;
import peermortem.ui.Pictures;
import peermortem.ui.SampleDesk;
import peermortem.ui.SampleTexts;
import peermortem.ui.Surroundings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

@OnDisplay
class ReviewTest {
    private static final ItemId DURATION = ItemId.of("summary.duration");
    private static final ItemId IMPACT = ItemId.of("summary.impact");

    private final SampleDesk desk = new SampleDesk();
    private ReviewModel model;
    private ReviewView view;

    @Start
    void start(Stage stage) {
        Surroundings surroundings = new Surroundings("light");
        model = new ReviewModel(surroundings.context());
        view = new ReviewView(surroundings.context(), model);
        model.open(desk);
        surroundings.show(stage, view);
    }

    @Test
    void ticksStartEmptyAndTheKeyboardTicksThem(FxRobot robot) {
        assertEquals("0.0 %", text(robot, "#score-percent"));
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.J);
        robot.push(KeyCode.SPACE);
        assertEquals(TickVerdict.MET, desk.review("Heron-41").tick(DURATION).verdict());
        assertEquals("15.4 %", text(robot, "#score-percent"));
        assertEquals("Saved 10:41:07", text(robot, "#saved"));
        Pictures.write(view.getScene(), "review-ticking");
    }

    /// The list itself stays as it is, else all of its cells would be laid out anew.
    @Test
    void aTickChangesTheCardOfItsReviewAlone(FxRobot robot) {
        ListView<?> list = robot.lookup("#queue").queryAs(ListView.class);
        AtomicInteger changes = new AtomicInteger();
        list.getItems().addListener((InvalidationListener) _ -> changes.incrementAndGet());
        List<String> before = cards(robot);
        robot.push(KeyCode.SPACE);
        List<String> after = cards(robot);
        assertNotEquals(before.getFirst(), after.getFirst());
        assertEquals(before.subList(1, before.size()), after.subList(1, after.size()));
        assertEquals(0, changes.get());
        robot.push(KeyCode.N);
        assertEquals(1, list.getSelectionModel().getSelectedIndex());
    }

    private static List<String> cards(FxRobot robot) {
        return robot.lookup("#queue .list-cell").queryAllAs(QueueCell.class).stream()
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingInt(IndexedCell::getIndex))
                .map(QueueCell::getAccessibleText)
                .toList();
    }

    @Test
    void theNextOpenItemIsOneKeyAway(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.J);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.K);
        robot.push(KeyCode.U);
        assertEquals(desk.task().rubric().items().get(2).id(), item());
        robot.interact(
                () ->
                        model.items().stream()
                                .skip(2)
                                .forEach(i -> model.edits().tick(i.id(), TickVerdict.MET)));
        robot.push(KeyCode.U);
        assertTrue(text(robot, "#toast-text").contains("Every item is ticked"));
    }

    @Test
    void theLongestVerdictLeavesRoomForWhatTheCurrentItemOffers(FxRobot robot) {
        Region checklist = robot.lookup("#checklist").queryAs(Region.class);
        ScrollPane scroll = robot.lookup("#checklist .scroll-pane").queryAs(ScrollPane.class);
        robot.interact(
                () -> {
                    Labeled verdict = (Labeled) view.lookup("#verdict-summary-duration");
                    verdict.setText(Messages.english().get("verdict.not_found"));
                    view.applyCss();
                    view.layout();
                    double needed = scroll.getContent().minWidth(-1);
                    double least = checklist.minWidth(-1);
                    assertTrue(needed < least, needed + " in " + least);
                });
    }

    private ItemId item() {
        return model.itemProperty().get().orElseThrow();
    }

    @Test
    void notMetAsksForAReason(FxRobot robot) {
        robot.push(KeyCode.X);
        TextArea area = robot.lookup("#reason-summary-duration").queryAs(TextArea.class);
        assertTrue(area.isFocused());
        robot.interact(() -> area.setText("No timezone."));
        robot.push(KeyCode.ESCAPE);
        assertEquals("No timezone.", desk.review("Heron-41").tick(DURATION).reason());
        robot.push(KeyCode.J);
        assertEquals(Optional.of(IMPACT), model.itemProperty().get());
    }

    @Test
    void lettersTypedIntoAReasonAreNoKeys(FxRobot robot) {
        robot.push(KeyCode.C);
        robot.write("jxk");
        robot.push(KeyCode.ESCAPE);
        Tick tick = desk.review("Heron-41").tick(DURATION);
        assertEquals(new Tick(DURATION, TickVerdict.OPEN, "jxk", List.of()), tick);
    }

    @Test
    void escapeLeavesTheNoteForTheItemInFrontAndKeepsIt(FxRobot robot) {
        robot.interact(() -> robot.lookup("#review-note").queryAs(TextArea.class).requestFocus());
        robot.write("Clear.");
        robot.push(KeyCode.ESCAPE);
        assertEquals("Clear.", desk.review("Heron-41").note());
        robot.push(KeyCode.SPACE);
        assertEquals(TickVerdict.MET, desk.review("Heron-41").tick(DURATION).verdict());
    }

    @Test
    void undoTakesATickBackAndRedoMakesItAgain(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(TickVerdict.OPEN, desk.review("Heron-41").tick(DURATION).verdict());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(TickVerdict.MET, desk.review("Heron-41").tick(DURATION).verdict());
    }

    @Test
    void submittingIsRefusedWhileItemsAreOpenAndSaysWhich(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(text(robot, "#submit-missing").contains("Impact"));
        assertEquals(Optional.of(IMPACT), model.itemProperty().get());
        assertFalse(desk.review("Heron-41").submitted());
        Pictures.write(view.getScene(), "review-refused");
    }

    @Test
    void aCompleteReviewFreezesAndReopensWithAReason(FxRobot robot) {
        robot.interact(() -> tickAll());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(desk.review("Heron-41").submitted());
        assertEquals("Your review is submitted. N leads to the next.", text(robot, "#toast-text"));
        robot.push(KeyCode.U);
        assertTrue(
                robot.lookup("This review is submitted. N leads to the next.")
                        .tryQuery()
                        .isPresent());
        robot.push(KeyCode.SPACE);
        assertEquals(TickVerdict.MET, desk.review("Heron-41").tick(DURATION).verdict());
        robot.clickOn("#reopen-button");
        robot.write("typo");
        robot.push(KeyCode.ENTER);
        assertFalse(desk.review("Heron-41").submitted());
    }

    @Test
    void nextAndPreviousGoThroughTheQueue(FxRobot robot) {
        robot.push(KeyCode.N);
        assertEquals("Lynx-07", model.current().orElseThrow().value());
        robot.push(KeyCode.P);
        robot.push(KeyCode.P);
        assertEquals("Otter-19", model.current().orElseThrow().value());
    }

    @Test
    void aMarkedPassageBelongsToTheItemAndCountsAsReason(FxRobot robot) {
        robot.push(KeyCode.E);
        robot.interact(() -> view.lookup("#page-text").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.M);
        assertEquals(
                "Tuesday",
                SampleTexts.TEXT.substring(
                        desk.review("Heron-41").tick(DURATION).passages().getFirst().start(),
                        desk.review("Heron-41").tick(DURATION).passages().getFirst().end()));
        robot.push(KeyCode.X);
        assertTrue(model.edits().review().tick(DURATION).complete());
        Pictures.write(view.getScene(), "review-marked");
    }

    @Test
    void whatCannotBeSavedIsToldAndSavedWithTheNextChange(FxRobot robot) {
        desk.refuse();
        robot.interact(() -> model.edits().tick(DURATION, TickVerdict.NOT_MET));
        robot.interact(() -> model.edits().reason(DURATION, "Long thought about."));
        assertEquals("Long thought about.", model.edits().review().tick(DURATION).reason());
        assertEquals(TickVerdict.OPEN, desk.review("Heron-41").tick(DURATION).verdict());
        assertEquals("Not saved", text(robot, "#saved"));
        desk.accept();
        robot.interact(() -> model.edits().tick(IMPACT, TickVerdict.MET));
        assertEquals("Long thought about.", desk.review("Heron-41").tick(DURATION).reason());
        assertTrue(text(robot, "#saved").startsWith("Saved"), text(robot, "#saved"));
    }

    @Test
    void whatCannotBeSavedIsTriedAgainOnRequest(FxRobot robot) {
        desk.refuse();
        robot.push(KeyCode.SPACE);
        desk.accept();
        robot.clickOn("#toast-action");
        assertEquals(TickVerdict.MET, desk.review("Heron-41").tick(DURATION).verdict());
    }

    @Test
    void verdictsCanWaitForTheOwnTick(FxRobot robot) {
        desk.hideVerdicts();
        robot.interact(() -> model.open(desk));
        assertEquals("after your tick", text(robot, "#verdict-summary-duration"));
        robot.push(KeyCode.SPACE);
        assertEquals("found", text(robot, "#verdict-summary-duration"));
    }

    private void tickAll() {
        for (RubricItem item : SampleTexts.rubric().items()) {
            model.edits().tick(item.id(), TickVerdict.MET);
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
