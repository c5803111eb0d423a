package peermortem;

import javafx.application.Platform;
import javafx.stage.Stage;

import peermortem.ui.common.Background;
import peermortem.ui.common.FileChoice;
import peermortem.ui.window.AppWindow;
import peermortem.ui.window.Opening;
import peermortem.ui.window.Resources;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/// The app's window over a class file, wired as a start wires it, for benchmarks: only the dialog
/// for folders is answered at once, with one of several folders after the other.
public record BenchWindow(
        Stage stage, Background background, Resources resources, Queue<Path> chosen) {
    /// Starts the toolkit and shows the window; `chosen` answers its dialogs.
    public static BenchWindow open(Path home, Path file, List<Path> chosen) {
        Background background = Background.threads();
        Wiring wiring = new Wiring(Map.of(), home, home);
        Resources resources = wiring.window(wiring.files());
        Optional<Opening> opening =
                Opening.of(Optional.of(file), wiring.settings(), resources.files(), background);
        Queue<Path> answers = new ArrayDeque<>(chosen);
        CompletableFuture<BenchWindow> shown = new CompletableFuture<>();
        Platform.startup(
                () -> {
                    Stage stage = new Stage();
                    new AppWindow(stage, resources, background, settings -> new Answer(answers))
                            .show(opening);
                    shown.complete(new BenchWindow(stage, background, resources, answers));
                });
        return shown.join();
    }

    /// True while a job of this title is shown in the status bar.
    public boolean doing(String key) {
        String title = resources.words().get(key);
        return background.running().stream().anyMatch(job -> job.title().equals(title));
    }

    private record Answer(Queue<Path> chosen) implements FileChoice {
        @Override
        public Optional<Path> open(String title, Kind kind) {
            return Optional.ofNullable(chosen.poll());
        }

        @Override
        public List<Path> openSeveral(String title, Kind kind) {
            return open(title, kind).stream().toList();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, Kind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.ofNullable(chosen.poll());
        }
    }
}
