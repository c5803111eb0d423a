package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;

@OnDisplay
class TipsTest {
    private Label label;

    @Start
    void start(Stage stage) {
        label = new Label();
    }

    @Test
    void makesATooltipWhenThePointerComes(FxRobot robot) {
        robot.interact(
                () -> {
                    Tips.set(label, "first");
                    Tips.set(label, "second");
                    assertNull(label.getTooltip());
                    assertTrue(Tips.has(label));
                    enter();
                    assertEquals("second", label.getTooltip().getText());
                    Tips.set(label, "third");
                    assertEquals("third", label.getTooltip().getText());
                    Tips.set(label, "");
                    enter();
                    assertNull(label.getTooltip());
                    assertFalse(Tips.has(label));
                });
    }

    private void enter() {
        Event.fireEvent(
                label,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
