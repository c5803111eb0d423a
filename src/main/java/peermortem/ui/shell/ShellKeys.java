package peermortem.ui.shell;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import peermortem.ui.common.Keys;
import peermortem.ui.common.Place;

import java.util.LinkedHashMap;
import java.util.Map;

/// The keys that work everywhere, unless the control with the focus uses them itself.
final class ShellKeys {
    private final ShellView shell;
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    ShellKeys(ShellView shell) {
        this.shell = shell;
        place(KeyCode.DIGIT1, Place.WRITE);
        place(KeyCode.DIGIT2, Place.REVIEW);
        place(KeyCode.DIGIT3, Place.CLASS);
        place(KeyCode.DIGIT4, Place.REPORTS);
        place(KeyCode.DIGIT5, Place.PACKET);
        actions.put(Keys.shortcut(KeyCode.K), shell::openPalette);
        actions.put(Keys.shortcut(KeyCode.Z), shell::undo);
        actions.put(Keys.shortcut(KeyCode.Y), shell::redo);
        actions.put(Keys.shiftShortcut(KeyCode.Z), shell::redo);
        for (KeyCode code : new KeyCode[] {KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD}) {
            actions.put(Keys.shortcut(code), shell.theme()::larger);
        }
        for (KeyCode code : new KeyCode[] {KeyCode.MINUS, KeyCode.SUBTRACT}) {
            actions.put(Keys.shortcut(code), shell.theme()::smaller);
        }
        actions.put(Keys.shortcut(KeyCode.DIGIT0), shell.theme()::usualSize);
        actions.put(Keys.shortcut(KeyCode.NUMPAD0), shell.theme()::usualSize);
        actions.put(KeyCombination.valueOf("F1"), shell::openKeys);
    }

    void pressed(KeyEvent event) {
        if (shell.covered()) {
            return;
        }
        for (Map.Entry<KeyCombination, Runnable> action : actions.entrySet()) {
            if (action.getKey().match(event)) {
                event.consume();
                action.getValue().run();
                return;
            }
        }
        shell.current().ifPresent(screen -> screen.pressed(event));
    }

    void typed(KeyEvent event) {
        if ("?".equals(event.getCharacter())
                && !shell.covered()
                && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            shell.openKeys();
        }
    }

    private void place(KeyCode digit, Place place) {
        actions.put(Keys.shortcut(digit), () -> shell.model().go(place));
    }
}
