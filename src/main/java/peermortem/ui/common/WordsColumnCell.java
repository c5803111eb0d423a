package peermortem.ui.common;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// A cell of a table that may hold a name.
public final class WordsColumnCell<S> extends TableCell<S, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        Scripts.show(this, empty ? "" : words);
    }
}
