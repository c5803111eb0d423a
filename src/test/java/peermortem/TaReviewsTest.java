package peermortem;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;
import peermortem.ui.common.Controls;

/// The reviews that a TA writes, from the Class screen to the Review screen and back.
@OnDisplay
class TaReviewsTest extends AppCase {
    private static final Rubric RUBRIC = Rubrics.bundled(Rubrics.DEFAULT);
    private static final String ITEM = Controls.id("item", RUBRIC.items().getFirst().id());

    @Test
    void whoActsReviews(FxRobot robot) {
        openSample(robot);
        review(robot);
        String before = item();
        push(robot, KeyCode.SPACE, false);
        AppRun.await("nothing is ticked", () -> !item().equals(before));
        push(robot, KeyCode.DIGIT3, true);
        app.awaitText("class-acting", "Lindiwe Dube");
        actAsAnother(robot);
        review(robot);
        AppRun.await("another's tick is shown", () -> item().equals(before));
    }

    @Test
    void theSubmissionThatWasAskedForComesToTheFront(FxRobot robot) {
        openSample(robot);
        robot.interact(
                () -> {
                    TableView<?> table = robot.lookup("#class-table").queryTableView();
                    table.getSelectionModel().clearAndSelect(4);
                    table.requestFocus();
                });
        push(robot, KeyCode.ENTER, false);
        app.awaitNode("decide-review");
        robot.clickOn("#decide-review");
        app.awaitFocus(ITEM);
        AppRun.await("another submission is in front", () -> inFront() > 0);
    }

    private void review(FxRobot robot) {
        push(robot, KeyCode.DIGIT2, true);
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
}
