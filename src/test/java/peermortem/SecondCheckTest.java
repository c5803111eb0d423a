package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.domain.SubmissionState;
import peermortem.ui.Pictures;

import java.nio.file.Path;

/// A class that wants a second TA's check, by the window and by commands.
@OnDisplay
class SecondCheckTest {
    @TempDir private Path folder;
    private RealWindow window;

    @Start
    void start(Stage stage) {
        window = RealWindow.show(stage, folder);
    }

    @AfterEach
    void closeTheClass(FxRobot robot) {
        robot.interact(window.model::close);
    }

    @Test
    void anotherTaReleasesWhatTheFirstProposed(FxRobot robot) {
        robot.clickOn("#welcome-sample");
        choose(robot, "#class-more", "class-settings");
        robot.interact(() -> robot.lookup("#settings-second-check").queryAs(CheckBox.class).fire());
        robot.clickOn("#settings-save");
        robot.clickOn("#class-release").clickOn("#release-propose");
        assertEquals(0, released());
        robot.clickOn("#release-release").clickOn("#confirm-agree");
        assertEquals(0, released(), "who proposed cannot release");
        robot.push(KeyCode.ESCAPE);
        choose(robot, "#class-acting", "class-acting-ta2");
        Pictures.write(window.surroundings.layers().getScene(), "acting");
        robot.clickOn("#class-release").clickOn("#release-release").clickOn("#confirm-agree");
        assertTrue(released() > 0);
        Terminal terminal = new Terminal(folder.resolve("terminal"));
        Path file = folder.resolve("sample").resolve("sample-class.peermortem");
        robot.interact(window.model::close);
        terminal.fine("release", file, "--withdraw");
        assertEquals(2, terminal.run("release", file, "--as", "s01").code());
        terminal.fine("release", file, "--propose", "--as", "ta1");
        assertEquals(2, terminal.run("release", file, "--as", "ta1").code());
        terminal.fine("release", file, "--as", "ta2");
    }

    private static void choose(FxRobot robot, String menu, String item) {
        robot.interact(
                () ->
                        robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                                .filter(i -> item.equals(i.getId()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    private long released() {
        return window.model.overview().orElseThrow().submissions().stream()
                .filter(r -> r.state() == SubmissionState.RELEASED)
                .count();
    }
}
