package peermortem.ui.window;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import peermortem.ui.common.Command;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.UndoStack;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A screen that is built when it is first shown, so that the window's first frame waits for one
/// screen instead of all.
final class LaterScreen implements Screen {
    private final Place place;
    private final Later<Screen> later;

    LaterScreen(Place place, Supplier<Screen> maker) {
        this.place = place;
        this.later = new Later<>(maker);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Region node() {
        return later.get().node();
    }

    @Override
    public List<KeyHint> keys() {
        return later.get().keys();
    }

    @Override
    public void onKeys(Runnable changed) {
        later.get().onKeys(changed);
    }

    @Override
    public List<Command> commands() {
        return later.get().commands();
    }

    @Override
    public Optional<UndoStack> undo() {
        return later.made() ? later.get().undo() : Optional.empty();
    }

    @Override
    public void pressed(KeyEvent event) {
        later.get().pressed(event);
    }

    @Override
    public void shown() {
        later.get().shown();
    }

    @Override
    public void focus() {
        later.get().focus();
    }

    @Override
    public void hidden() {
        if (later.made()) {
            later.get().hidden();
        }
    }

    @Override
    public void closing() {
        if (later.made()) {
            later.get().closing();
        }
    }
}
