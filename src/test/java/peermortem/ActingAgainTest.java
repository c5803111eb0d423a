package peermortem;

import javafx.stage.Stage;

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
        robot.interact(() -> app = new AppRun(new Stage(), home, home));
        app.awaitText("class-acting", "Acting as");
        app.awaitText("class-acting", "Daniel Mwangi");
    }
}
