package peermortem.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Changes that can be taken back and done again, newest first; a new change forgets what was
/// undone.
public final class UndoStack {
    private static final int LIMIT = 500;

    /// A change with both directions; `label` names it for people.
    public record Change(String label, Runnable redo, Runnable undo) {}

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// Makes a change and remembers how to take it back.
    public void perform(Change change) {
        change.redo().run();
        done.push(change);
        if (done.size() > LIMIT) {
            done.removeLast();
        }
        undone.clear();
        refresh();
    }

    /// Takes the newest change back and says which it was.
    public Optional<String> undo() {
        return move(done, undone)
                .map(
                        change -> {
                            change.undo().run();
                            return change.label();
                        });
    }

    /// Makes the change again that was undone last.
    public Optional<String> redo() {
        return move(undone, done)
                .map(
                        change -> {
                            change.redo().run();
                            return change.label();
                        });
    }

    public void clear() {
        done.clear();
        undone.clear();
        refresh();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private Optional<Change> move(Deque<Change> from, Deque<Change> to) {
        Optional<Change> change = Optional.ofNullable(from.poll());
        change.ifPresent(to::push);
        refresh();
        return change;
    }

    private void refresh() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
