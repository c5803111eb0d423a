package peermortem.ui.shell;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Job;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.Theme;
import peermortem.ui.common.UiContext;
import peermortem.ui.common.UndoStack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The window's content: header, the screen of the current place, status bar; and the keys that
/// work everywhere.
public final class ShellView extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final ShellModel model;
    private final Theme theme;
    private final Layers layers;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
    private final StatusBar status;
    private final ScreenFocus focus;
    private Optional<Screen> current = Optional.empty();

    public ShellView(
            UiContext context, ShellModel model, Theme theme, Layers layers, List<Screen> screens) {
        this(context, model, theme, screens, layers);
        begin();
    }

    /// A shell that shows no screen until [#begin()], or until the model goes to a place.
    public static ShellView waiting(
            UiContext context, ShellModel model, Theme theme, Layers layers, List<Screen> screens) {
        return new ShellView(context, model, theme, screens, layers);
    }

    private ShellView(
            UiContext context, ShellModel model, Theme theme, List<Screen> screens, Layers layers) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.theme = theme;
        this.layers = layers;
        this.focus = new ScreenFocus(layers, this::current);
        this.status = new StatusBar(words, model, context.background());
        screens.forEach(screen -> this.screens.put(screen.place(), screen));
        setId("shell");
        getStyleClass().add("shell");
        setTop(new HeaderBar(words, model, this::openPalette, theme::toggle));
        setBottom(status);
        model.placeProperty().addListener((property, before, now) -> show(now));
        layers.setContent(this);
        layers.setOnKeyPressed(new ShellKeys(this)::pressed);
        layers.setOnKeyTyped(new ShellKeys(this)::typed);
    }

    /// Shows the place that the window begins with, unless a screen is there already.
    public void begin() {
        if (current.isEmpty()) {
            show(model.placeProperty().get());
        }
    }

    /// The screen in front.
    Optional<Screen> current() {
        return current;
    }

    ShellModel model() {
        return model;
    }

    Theme theme() {
        return theme;
    }

    void closing() {
        screens.values().forEach(Screen::closing);
    }

    boolean covered() {
        return layers.covered();
    }

    List<Job<?>> running() {
        return List.copyOf(context.background().running());
    }

    void openPalette() {
        layers.open(new PaletteCard(words, new ShellCommands(this, words).all(screens.values())));
    }

    void openKeys() {
        Map<String, List<KeyHint>> groups = new LinkedHashMap<>();
        groups.put(words.get("keys.everywhere"), new ShellCommands(this, words).keys());
        for (Screen screen : screens.values()) {
            if (!screen.keys().isEmpty()
                    && model.reachableProperty().get().contains(screen.place())) {
                groups.put(words.get("place." + screen.place().id()), screen.keys());
            }
        }
        layers.open(new KeysCard(words, groups));
    }

    void undo() {
        current.flatMap(Screen::undo)
                .flatMap(UndoStack::undo)
                .ifPresent(label -> layers.moved(words.get("undo.done", label)));
    }

    void redo() {
        current.flatMap(Screen::undo)
                .flatMap(UndoStack::redo)
                .ifPresent(label -> layers.moved(words.get("redo.done", label)));
    }

    private void show(Place place) {
        Optional<Screen> wanted = Optional.ofNullable(screens.get(place));
        if (wanted.isEmpty() || wanted.equals(current)) {
            return;
        }
        boolean first = current.isEmpty();
        current.ifPresent(Screen::hidden);
        current = wanted;
        Screen screen = wanted.orElseThrow();
        Region node = screen.node();
        setCenter(node);
        if (first) {
            context.background().afterFrame(() -> showKeys(screen));
        } else {
            showKeys(screen);
        }
        screen.onKeys(() -> showKeys(screen));
        context.settings().put("place", place.id());
        focus.bring();
    }

    private void showKeys(Screen screen) {
        if (current.filter(screen::equals).isPresent()) {
            List<KeyHint> hints = new ArrayList<>(screen.keys());
            hints.add(KeyHint.of(words.get("keys.all"), "?"));
            status.setKeys(hints);
        }
    }

    /// What the class menu and the palette share.
    List<Command> classMenu() {
        return model.classMenu();
    }

    static String cap(String key) {
        return Keys.cap(key);
    }
}
