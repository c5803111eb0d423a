package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class UndoStackTest {
    private final List<String> made = new ArrayList<>();
    private final UndoStack stack = new UndoStack();

    @Test
    void changesAreTakenBackNewestFirstAndMadeAgain() {
        change("a");
        change("b");
        assertEquals(Optional.of("b"), stack.undo());
        assertEquals(Optional.of("a"), stack.undo());
        assertEquals(Optional.empty(), stack.undo());
        assertEquals(Optional.of("a"), stack.redo());
        assertEquals(List.of("a"), made);
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        change("a");
        stack.undo();
        assertTrue(stack.canRedoProperty().get());
        change("b");
        assertFalse(stack.canRedoProperty().get());
        assertEquals(Optional.empty(), stack.redo());
    }

    private void change(String name) {
        stack.perform(new UndoStack.Change(name, () -> made.add(name), () -> made.remove(name)));
    }
}
