package peermortem;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import peermortem.ui.Waiting;
import peermortem.ui.common.Background;
import peermortem.ui.common.FileChoice;
import peermortem.ui.window.AppWindow;
import peermortem.ui.window.Opening;
import peermortem.ui.window.Resources;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// One run of the app over a home folder, with its threads and files as a user has them; only the
/// platform's own dialogs are answered here.
final class AppRun {
    private final Stage stage;
    private final AppWindow window;
    private final Path answer;

    /// Starts the app on a stage; run on the window's thread. Dialogs are answered with `answer`.
    AppRun(Stage stage, Path home, Path answer) {
        this(stage, home, answer, Optional.empty());
    }

    /// Starts the app by a file, as a double-click does.
    AppRun(Stage stage, Path home, Path answer, Optional<Path> file) {
        this.stage = stage;
        this.answer = answer;
        Wiring wiring = new Wiring(Map.of(), home.resolve("config"), home);
        Resources resources = wiring.window(wiring.files());
        Background background = Background.threads();
        window = new AppWindow(stage, resources, background, settings -> new Answers());
        window.show(Opening.of(file, wiring.settings(), resources.files(), background));
    }

    Stage stage() {
        return stage;
    }

    /// Waits until something holds, and says what did not.
    static void await(String what, Callable<Boolean> condition) {
        await(() -> what, condition);
    }

    private static void await(Supplier<String> what, Callable<Boolean> condition) {
        Waiting.until(what, condition);
    }

    /// A node by its control id, if it stands in the window.
    Optional<Node> find(String id) {
        return Optional.ofNullable(stage.getScene().lookup("#" + id)).filter(Node::isVisible);
    }

    void awaitNode(String id) {
        await(id + " is not shown", () -> find(id).isPresent());
    }

    void awaitFocus(String id) {
        await(id + " does not get the focus", () -> find(id).filter(Node::isFocused).isPresent());
    }

    /// Does something as soon as a node has the focus.
    void whenFocused(String id, Runnable step) {
        Waiting.then(
                id + " does not get the focus",
                () -> find(id).filter(Node::isFocused).isPresent(),
                step);
    }

    void awaitText(String id, String part) {
        AtomicReference<String> said = new AtomicReference<>("");
        await(
                () -> id + " says " + said.get() + " instead of " + part,
                () -> {
                    said.set(text(id));
                    return said.get().contains(part);
                });
    }

    String text(String id) {
        return find(id).filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    private final class Answers implements FileChoice {
        @Override
        public Optional<Path> open(String title, Kind kind) {
            return Optional.of(answer);
        }

        @Override
        public List<Path> openSeveral(String title, Kind kind) {
            return List.of(answer);
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, Kind kind) {
            return Optional.of(answer.resolve(suggestedName));
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(answer);
        }
    }
}
