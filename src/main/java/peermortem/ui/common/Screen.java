package peermortem.ui.common;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;

/// A screen that the shell shows: a node with its keys and commands. Implemented by the views
/// themselves.
public interface Screen {
    Place place();

    Region node();

    /// Keys for the status bar and the overlay of all keys.
    default List<KeyHint> keys() {
        return List.of();
    }

    /// Runs whenever [#keys] changes while this screen is shown.
    default void onKeys(Runnable changed) {}

    /// What the palette offers while this screen can be reached; asked for each time it opens.
    default List<Command> commands() {
        return List.of();
    }

    /// What undo and redo act on while this screen is shown.
    default Optional<UndoStack> undo() {
        return Optional.empty();
    }

    /// A key that neither the control with the focus nor the shell used, wherever the focus is.
    default void pressed(KeyEvent event) {}

    /// The screen came to the front; put the focus where the work goes on.
    default void shown() {}

    /// Where the focus was lost: put it where the work goes on, and change nothing else.
    default void focus() {
        shown();
    }

    /// The screen went to the back.
    default void hidden() {}

    /// The last chance to keep what is not saved yet, before the window closes.
    default void closing() {}
}
