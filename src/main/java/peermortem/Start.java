package peermortem;

import javafx.application.Platform;
import javafx.stage.Stage;

import peermortem.ui.common.Background;
import peermortem.ui.common.RunningWindow;
import peermortem.ui.window.AppWindow;
import peermortem.ui.window.Opening;
import peermortem.ui.window.Resources;

import java.nio.file.Path;
import java.util.Optional;

/// Brings the window up and lets later starts hand their file to it.
final class Start {
    private Start() {}

    /// Returns when the window is on its way; the app ends with its last window.
    static void window(Wiring wiring, Optional<Path> file) {
        Background background = Background.threads();
        Resources resources = wiring.window();
        Optional<Opening> opening = Opening.of(file, resources, background);
        Platform.startup(
                () -> {
                    Thread.setDefaultUncaughtExceptionHandler(
                            (_, failure) -> background.fail(failure));
                    AppWindow window = new AppWindow(new Stage(), resources, background);
                    RunningWindow.listen(
                            wiring.home(),
                            other -> background.onWindow(() -> window.comeBack(other)));
                    window.show(opening);
                });
    }
}
