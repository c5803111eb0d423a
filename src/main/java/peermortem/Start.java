package peermortem;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import peermortem.service.ClassFiles;
import peermortem.ui.common.Background;
import peermortem.ui.common.Fonts;
import peermortem.ui.common.RunningWindow;
import peermortem.ui.common.Settings;
import peermortem.ui.common.Theme;
import peermortem.ui.shell.Layers;
import peermortem.ui.window.AppWindow;
import peermortem.ui.window.Opening;
import peermortem.ui.window.Resources;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Brings the window up and lets later starts hand their file to it.
final class Start {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private Start() {}

    /// What the window is shown with.
    private record Ready(Path home, Resources resources, Optional<Opening> opening) {}

    /// Returns when the window is on its way; the app ends with its last window. Its file is
    /// opened, and everything else that it needs is made, while the toolkit starts. The log begins
    /// after the first frame, or with what keeps the window from coming up.
    static void window(Supplier<Wiring> wiring, Optional<Path> file, Runnable log) {
        Background background = Background.threads();
        CompletableFuture<Ready> ready =
                background.before(() -> ready(wiring.get(), file, background));
        Platform.startup(() -> show(ready, background, log));
        // beside the window's first parts
        Fonts.load();
    }

    private static Ready ready(Wiring wiring, Optional<Path> file, Background background) {
        ClassFiles files = wiring.files();
        Optional<Opening> opening = Opening.of(file, wiring.settings(), files, background);
        Resources resources = wiring.window(files);
        return new Ready(wiring.home(), resources, opening);
    }

    private static void show(CompletableFuture<Ready> coming, Background background, Runnable log) {
        try {
            Ready ready = coming.join();
            begin(ready.resources(), log, () -> show(ready, background, log));
        } catch (CompletionException e) {
            log.run();
            Platform.exit();
            throw e;
        }
    }

    private static void show(Ready ready, Background background, Runnable log) {
        AppWindow window = new AppWindow(new Stage(), ready.resources(), background);
        window.show(ready.opening());
        background.afterFrame(
                () -> {
                    var _ =
                            background.before(
                                    () -> {
                                        log.run();
                                        return listen(ready.home(), window, background);
                                    });
                });
    }

    /// Takes the files of later starts until the app ends.
    private static boolean listen(Path home, AppWindow window, Background background) {
        Optional<RunningWindow> listening =
                RunningWindow.listen(
                        home, other -> background.onWindow(() -> window.comeBack(other)));
        listening.ifPresent(
                open ->
                        Runtime.getRuntime()
                                .addShutdownHook(Thread.ofPlatform().unstarted(open::close)));
        return listening.isPresent();
    }

    /// Where no window comes up, a small one says so, instead of a program that runs unseen.
    static void begin(Resources resources, Runnable log, Runnable show) {
        try {
            show.run();
        } catch (RuntimeException | LinkageError e) {
            log.run();
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
