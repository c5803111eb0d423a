package peermortem.ui.common;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Locale;

/// Key combinations with the platform's shortcut key, and how keycaps show them.
public final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private Keys() {}

    /// The shortcut key with another, such as Ctrl+K (⌘K on a Mac).
    public static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    public static KeyCombination shiftShortcut(KeyCode code) {
        return new KeyCodeCombination(
                code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /// What a keycap shows for the shortcut key with another.
    public static String cap(String key) {
        return (MAC ? "⌘ " : "Ctrl ") + key;
    }

    /// Lets Tab leave a field of several lines, as it leaves the others; in it, it would be a
    /// letter.
    public static TextArea tabLeaves(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && plain(event)) {
                        event.consume();
                        area.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    }
                });
        return area;
    }

    /// Lets Escape leave a field.
    public static void escapes(TextArea area, Runnable leave) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        leave.run();
                    }
                });
    }

    /// True for a key alone, without Ctrl, Alt or Meta (Shift may be down).
    public static boolean plain(KeyEvent event) {
        return !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !event.isShortcutDown();
    }
}
