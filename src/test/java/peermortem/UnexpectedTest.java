package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import peermortem.ui.Pictures;
import peermortem.ui.window.Resources;

import java.util.List;
import java.util.Map;

/// What nobody handles is told in one dialog, and the app goes on.
@OnDisplay
class UnexpectedTest extends AppCase {
    /// An error may have a window of its own.
    @Override
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static void fail() {
        throw new IllegalStateException("thrown by a test");
    }

    @Test
    void aFailureOfAnyThreadIsToldWithACodeAndTheAppGoesOn(FxRobot robot) throws Exception {
        app.awaitFocus("welcome-sample");
        Thread.ofPlatform().start(UnexpectedTest::fail).join();
        app.awaitNode("error-card");
        assertTrue(code().matches("[0-9A-V]{4}-[0-9A-V]{4}"), code());
        String first = code();
        robot.push(KeyCode.ESCAPE);
        Platform.runLater(UnexpectedTest::fail);
        app.awaitNode("error-card");
        assertEquals(first, code());
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#place-write");
        app.awaitFocus("editor");
    }

    private String code() {
        return app.find("error-code").map(TextField.class::cast).orElseThrow().getText();
    }

    @Test
    void aWindowThatCannotBeBuiltIsToldInASmallOne(FxRobot robot) {
        Wiring wiring = new Wiring(Map.of(), home.resolve("config"), home);
        Resources resources = wiring.window(wiring.files());
        robot.interact(() -> Start.begin(resources, () -> {}, UnexpectedTest::fail));
        robot.interact(app.stage()::hide);
        Pictures.write(robot.lookup("#error-card").query().getScene(), "no-window");
        assertTrue(
                robot.lookup("#error-card .muted")
                        .queryLabeled()
                        .getText()
                        .contains("peermortem-0.log"));
    }
}
