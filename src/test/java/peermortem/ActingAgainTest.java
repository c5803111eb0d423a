package peermortem;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Decisions go into the log under the name that was chosen, also after the app was started again.
@OnDisplay
class ActingAgainTest extends AppCase {
    @Test
    void whoeverActedLastActsAgain(FxRobot robot) {
        openSample(robot);
        actAsAnother(robot);
        robot.interact(app.stage()::hide);
        app = run();
        app.awaitText("class-acting", "Acting as");
        app.awaitText("class-acting", "Daniel Mwangi");
    }

    @Test
    void thePaletteFindsTheOtherOneWhereverItIsAskedFor(FxRobot robot) {
        openSample(robot);
        push(robot, KeyCode.DIGIT4, true);
        app.awaitFocus("reports-kind-student");
        push(robot, KeyCode.K, true);
        app.awaitFocus("palette-field");
        robot.write("acting").push(KeyCode.ENTER);
        app.awaitText("class-acting", "Daniel Mwangi");
        app.awaitText("toast-text", "Acting as Daniel Mwangi");
    }
}
