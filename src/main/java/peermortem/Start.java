package peermortem;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import peermortem.ui.common.Background;
import peermortem.ui.common.RunningWindow;
import peermortem.ui.common.Settings;
import peermortem.ui.common.Theme;
import peermortem.ui.shell.Layers;
import peermortem.ui.window.AppWindow;
import peermortem.ui.window.Opening;
import peermortem.ui.window.Resources;

import java.nio.file.Path;
import java.util.Optional;

/// Brings the window up and lets later starts hand their file to it.
final class Start {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private Start() {}

    /// Returns when the window is on its way; the app ends with its last window.
    static void window(Wiring wiring, Optional<Path> file) {
        Background background = Background.threads();
        Resources resources = wiring.window();
        Optional<Opening> opening = Opening.of(file, resources, background);
        Platform.startup(
                () ->
                        begin(
                                resources,
                                () -> {
                                    AppWindow window =
                                            new AppWindow(new Stage(), resources, background);
                                    RunningWindow.listen(
                                            wiring.home(),
                                            other ->
                                                    background.onWindow(
                                                            () -> window.comeBack(other)));
                                    window.show(opening);
                                }));
    }

    /// Where no window comes up, a small one says so, instead of a program that runs unseen.
    static void begin(Resources resources, Runnable show) {
        try {
            show.run();
        } catch (RuntimeException | LinkageError e) {
            Layers layers = new Layers(resources.words(), resources.log());
            Stage stage = new Stage();
            Scene scene = new Scene(layers, WIDTH, HEIGHT);
            new Theme(Settings.inMemory()).dress(scene);
            stage.setScene(scene);
            stage.setTitle(resources.words().get("window.title"));
            layers.unexpected(e);
            stage.show();
        }
    }
}
