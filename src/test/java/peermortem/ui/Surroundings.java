package peermortem.ui;

import javafx.stage.Stage;

import peermortem.text.Messages;
import peermortem.ui.common.Background;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Screen;
import peermortem.ui.common.Settings;
import peermortem.ui.common.Theme;
import peermortem.ui.common.UiContext;
import peermortem.ui.shell.Layers;
import peermortem.ui.shell.MainWindow;
import peermortem.ui.shell.ShellModel;
import peermortem.ui.shell.ShellView;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What screens are built with in tests: work at once, a fixed clock, settings that are forgotten.
public final class Surroundings {
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T07:41:07Z"), ZoneOffset.UTC);

    private final Settings settings = Settings.inMemory();
    private final Messages words = Messages.english();
    private final Layers layers = new Layers(words, Path.of("peermortem.log"));
    private final Theme theme;
    private final UiContext context;
    private Optional<Path> chosen = Optional.empty();

    public Surroundings(String colours) {
        settings.put("theme", colours);
        theme = new Theme(settings);
        Background background = Background.sameThread();
        background.setOnFailure(layers::unexpected);
        context = new UiContext(words, background, layers, settings, new Chosen(), CLOCK);
    }

    public UiContext context() {
        return context;
    }

    public Layers layers() {
        return layers;
    }

    public Theme theme() {
        return theme;
    }

    /// Shows a window with these screens, at the first of them.
    public ShellModel show(Stage stage, Screen... screens) {
        ShellModel shell = new ShellModel();
        shell.go(screens[0].place());
        show(stage, shell, screens);
        return shell;
    }

    /// Shows a window that goes where its model says.
    public void show(Stage stage, ShellModel shell, Screen... screens) {
        ShellView view = new ShellView(context, shell, theme, layers, List.of(screens));
        new MainWindow(stage, "Peermortem", layers, view, theme, settings).show();
    }

    /// Answers the next dialogs for files with this path.
    public void choose(Path path) {
        chosen = Optional.of(path);
    }

    private final class Chosen implements FileChoice {
        @Override
        public Optional<Path> open(String title, Kind kind) {
            return chosen;
        }

        @Override
        public List<Path> openSeveral(String title, Kind kind) {
            return chosen.stream().toList();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, Kind kind) {
            return chosen;
        }

        @Override
        public Optional<Path> folder(String title) {
            return chosen;
        }
    }
}
