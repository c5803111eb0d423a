package peermortem;

import javafx.scene.control.MenuButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;

/// Decisions go into the log under the name that was chosen, also after the app was started again.
@OnDisplay
class ActingAgainTest {
    @TempDir private Path home;
    private AppRun app;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        app = new AppRun(shown, home, home);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app.stage()::hide);
    }

    @Test
    void whoeverActedLastActsAgain(FxRobot robot) {
        app.awaitFocus("welcome-sample");
        robot.clickOn("#welcome-sample");
        app.awaitText("class-acting", "Lindiwe Dube");
        robot.interact(
                () ->
                        robot.lookup("#class-acting")
                                .queryAs(MenuButton.class)
                                .getItems()
                                .get(1)
                                .fire());
        app.awaitText("class-acting", "Daniel Mwangi");
        robot.interact(stage::hide);
        robot.interact(() -> app = new AppRun(stage, home, home));
        app.awaitText("class-acting", "Acting as");
        app.awaitText("class-acting", "Daniel Mwangi");
    }
}
