package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Each screen has the focus from its first moment, also what joins the window only with the first
/// layout.
@OnDisplay
class FirstFocusTest extends AppCase {
    @Test
    void spaceTicksAtOnceAfterTheSampleClassWasOpened(FxRobot robot) {
        app.awaitFocus("welcome-sample");
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        app.awaitNode("class-table");
        assertTrue(app.find("toast-text").isEmpty(), () -> app.text("toast-text"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        app.awaitFocus("item-summary-duration");
        robot.push(KeyCode.SPACE);
        app.awaitText("saved", "Saved");
        assertEquals("7.7 %", app.text("score-percent"));
    }

    @Test
    void everyPlaceTakesTheFocusWhenItComesToTheFront(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        app.awaitFocus("editor");
        robot.clickOn("#home-button");
        app.awaitFocus("welcome-sample");
        robot.push(KeyCode.SPACE);
        app.awaitFocus("class-table");
        robot.clickOn("#place-reports");
        app.awaitFocus("reports-kind-student");
        robot.clickOn("#place-review");
        app.awaitFocus("item-summary-duration");
    }
}
