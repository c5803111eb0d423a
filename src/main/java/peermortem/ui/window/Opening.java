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
import java.util.function.BiConsumer;
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
    interface Found {
        void open(BiConsumer<ClassDesk, Overview> classes, Consumer<Path> others);
    }

    /// A class file with its first rows.
    private static Found opened(ClassDesk desk, Overview first) {
        return (classes, others) -> classes.accept(desk, first);
    }

    /// A packet, or a file that cannot be opened and is told of in the usual way.
    private static Found other(Path file) {
        return (classes, others) -> others.accept(file);
    }

    /// Starts to open a file: the one given, else the one that was open when the window was closed.
    public static Optional<Opening> of(
            Optional<Path> file, Path settings, ClassFiles files, Background background) {
        return file.or(() -> last(settings))
                .map(
                        path ->
                                new Opening(
                                        background
                                                .before(() -> open(path, files))
                                                .exceptionally(failure -> other(path))));
    }

    private static Found open(Path file, ClassFiles files) {
        return !files.isPacket(file)
                        && files.open(file) instanceof Outcome.Done<ClassDesk>(ClassDesk desk)
                ? opened(desk, desk.firstLook())
                : other(file);
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
