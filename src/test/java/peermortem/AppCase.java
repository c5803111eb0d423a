package peermortem;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;

/// What tests of the whole window begin and end with: the app over an empty home folder.
abstract class AppCase {
    private static final long WAIT = 20_000;

    @TempDir Path home;
    AppRun app;

    @BeforeEach
    void start() {
        app = run();
    }

    /// The app begins, or begins again.
    final AppRun run() {
        return WaitForAsyncUtils.waitForAsyncFx(WAIT, () -> new AppRun(new Stage(), home, home));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app.stage()::hide);
    }

    /// Opens the sample class, in which its first TA acts.
    final void openSample(FxRobot robot) {
        app.awaitFocus("welcome-sample");
        robot.clickOn("#welcome-sample");
        app.awaitText("class-acting", "Lindiwe Dube");
    }

    /// Chooses its second TA.
    final void actAsAnother(FxRobot robot) {
        robot.interact(
                () ->
                        robot.lookup("#class-acting")
                                .queryAs(MenuButton.class)
                                .getItems()
                                .get(1)
                                .fire());
        app.awaitText("class-acting", "Daniel Mwangi");
    }

    /// Presses a key where the focus is, with Ctrl or alone, without a keyboard.
    final void push(FxRobot robot, KeyCode code, boolean control) {
        robot.interact(
                () -> {
                    Node target = app.stage().getScene().getFocusOwner();
                    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                        Event.fireEvent(
                                target,
                                new KeyEvent(type, "", "", code, false, control, false, false));
                    }
                });
    }
}
