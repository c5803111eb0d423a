package peermortem.ui.common;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Tooltips that are made when the pointer first comes to their control: each is a window of its
/// own, and a table would make one for every cell that it shows.
public final class Tips {
    private static final String WORDS = "peermortem.tip";
    private static final EventHandler<MouseEvent> MAKER = Tips::make;

    private Tips() {}

    /// Gives a control a tooltip; empty words take it away.
    public static void set(Control control, String words) {
        if (words.isEmpty()) {
            control.getProperties().remove(WORDS);
            control.setTooltip(null);
            return;
        }
        control.getProperties().put(WORDS, words);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, MAKER);
        if (control.getTooltip() != null) {
            control.getTooltip().setText(words);
        }
    }

    /// Whether a control has a tooltip, made or not.
    public static boolean has(Control control) {
        return control.getTooltip() != null || control.getProperties().containsKey(WORDS);
    }

    private static void make(MouseEvent event) {
        if (event.getSource() instanceof Control control
                && control.getTooltip() == null
                && control.getProperties().get(WORDS) instanceof String words) {
            control.setTooltip(new Tooltip(words));
        }
    }
}
