package peermortem.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import peermortem.ui.common.Controls;
import peermortem.ui.common.Keys;

/// The shortcut key with Enter presses the button that a form ends with, from every field of it;
/// the button shows the key.
public final class SaveKey {
    private SaveKey() {}

    public static void of(Node form, Button button) {
        button.setGraphic(Controls.keycap(Keys.cap("↵")));
        button.setContentDisplay(ContentDisplay.RIGHT);
        form.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Keys.shortcut(KeyCode.ENTER).match(event)) {
                        event.consume();
                        press(button, form.getScene().getFocusOwner());
                    }
                });
    }

    /// The button has the focus meanwhile, since some fields take what was typed only when the
    /// focus leaves them.
    private static void press(Button button, Node field) {
        button.requestFocus();
        button.fire();
        if (button.isFocused()) {
            field.requestFocus();
        }
    }
}
