package peermortem.ui.window;

import peermortem.domain.Outcome;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.service.Overview;
import peermortem.ui.common.Background;
import peermortem.ui.common.Settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Opens the file that the window starts with while the window itself is being built.
public final class Opening {
    /// How long the window waits before it shows itself without the class.
    private static final long PATIENCE_MILLIS = 1_500;

    private final CompletableFuture<Found> found;

    private Opening(CompletableFuture<Found> found) {
        this.found = found;
    }

    /// What became of it.
    sealed interface Found {}

    /// A class file with its first rows.
    record OpenedClass(ClassDesk desk, Overview first) implements Found {}

    /// A packet, or a file that cannot be opened and is told of in the usual way.
    record Other(Path file) implements Found {}

    /// Starts to open a file: the one given, else the one that was open when the window was closed.
    public static Optional<Opening> of(
            Optional<Path> file, Resources resources, Background background) {
        return file.or(() -> last(resources.settings()))
                .map(
                        path ->
                                new Opening(
                                        background
                                                .before(() -> open(path, resources.files()))
                                                .exceptionally(failure -> new Other(path))));
    }

    private static Found open(Path file, ClassFiles files) {
        if (!files.isPacket(file)
                && files.open(file) instanceof Outcome.Done<ClassDesk>(ClassDesk desk)) {
            return new OpenedClass(desk, desk.firstLook());
        }
        return new Other(file);
    }

    private static Optional<Path> last(Path settings) {
        return Settings.at(settings)
                .get("file")
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(path -> path.toFile().isFile());
    }

    /// What was found, if it is there before anybody waits for it in vain.
    Optional<Found> soon() {
        try {
            return Optional.of(found.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    void later(Consumer<Found> action) {
        var _ = found.thenAccept(action);
    }
}
