package peermortem.ui.document;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import peermortem.ui.common.Keys;

/// The keyboard in a text surface: Shift with arrows extends the selection by words and blocks.
final class TextKeys {
    private final TextSurface surface;

    TextKeys(TextSurface surface) {
        this.surface = surface;
    }

    void install() {
        surface.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        Selection selection = surface.selection();
        if (Keys.shortcut(KeyCode.C).match(event)) {
            surface.copy();
        } else if (Keys.shortcut(KeyCode.A).match(event)) {
            selection.all();
        } else if (event.isShiftDown() && event.getCode() == KeyCode.RIGHT) {
            selection.extendBy(1, 0);
        } else if (event.isShiftDown() && event.getCode() == KeyCode.LEFT) {
            selection.extendBy(-1, 0);
        } else if (event.isShiftDown() && event.getCode() == KeyCode.DOWN) {
            selection.extendBy(0, 1);
        } else if (event.isShiftDown() && event.getCode() == KeyCode.UP) {
            selection.extendBy(0, -1);
        } else {
            return;
        }
        event.consume();
    }
}
