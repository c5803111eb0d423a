package peermortem;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;
import peermortem.ui.common.Controls;

import java.nio.file.Path;
import java.util.List;

/// The reviews that a TA writes, from the Class screen to the Review screen and back.
@OnDisplay
class TaReviewsTest {
    private static final Rubric RUBRIC = Rubrics.bundled(Rubrics.DEFAULT);
    private static final String ITEM = Controls.id("item", RUBRIC.items().getFirst().id());

    @TempDir private Path home;
    private AppRun app;

    @Start
    void start(Stage stage) {
        app = new AppRun(stage, home, home);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app.stage()::hide);
    }

    @Test
    void whoActsReviews(FxRobot robot) {
        sample(robot);
        review(robot);
        String before = item();
        robot.interact(() -> push(KeyCode.SPACE, false));
        AppRun.await("nothing is ticked", () -> !item().equals(before));
        robot.interact(() -> push(KeyCode.DIGIT3, true));
        app.awaitText("class-acting", "Lindiwe Dube");
        robot.interact(
                () ->
                        robot.lookup("#class-acting")
                                .queryAs(MenuButton.class)
                                .getItems()
                                .get(1)
                                .fire());
        review(robot);
        AppRun.await("another's tick is shown", () -> item().equals(before));
    }

    @Test
    void theSubmissionThatWasAskedForComesToTheFront(FxRobot robot) {
        sample(robot);
        robot.interact(
                () -> {
                    TableView<?> table = robot.lookup("#class-table").queryTableView();
                    table.getSelectionModel().clearAndSelect(4);
                    table.requestFocus();
                    push(KeyCode.ENTER, false);
                });
        app.awaitNode("decide-review");
        robot.clickOn("#decide-review");
        app.awaitFocus(ITEM);
        AppRun.await("another submission is in front", () -> inFront() > 0);
    }

    private void sample(FxRobot robot) {
        app.awaitFocus("welcome-sample");
        robot.clickOn("#welcome-sample");
        app.awaitText("class-acting", "Lindiwe Dube");
    }

    private void review(FxRobot robot) {
        robot.interact(() -> push(KeyCode.DIGIT2, true));
        app.awaitFocus(ITEM);
    }

    private int inFront() {
        return ((ListView<?>) app.find("queue").orElseThrow())
                .getSelectionModel()
                .getSelectedIndex();
    }

    private String item() {
        return app.find(ITEM).map(Node::getAccessibleText).orElse("");
    }

    private void push(KeyCode code, boolean control) {
        Node target = app.stage().getScene().getFocusOwner();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", code, false, control, false, false));
        }
    }
}
