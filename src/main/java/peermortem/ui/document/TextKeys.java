package peermortem.ui.document;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import peermortem.ui.common.Keys;

/// The keyboard in a text surface: Shift with arrows extends the selection by words and blocks, Tab
/// goes from link to link and on from the last, Enter shows a link's address.
final class TextKeys {
    private final TextSurface surface;
    private final TextLinks links;

    TextKeys(TextSurface surface, TextLinks links) {
        this.surface = surface;
        this.links = links;
    }

    void install() {
        surface.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean used =
                switch (event.getCode()) {
                    case TAB -> links.step(event.isShiftDown() ? -1 : 1);
                    case ENTER -> Keys.plain(event) && links.show();
                    default -> selects(event);
                };
        if (used) {
            event.consume();
        }
    }

    private boolean selects(KeyEvent event) {
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
            return false;
        }
        return true;
    }
}
