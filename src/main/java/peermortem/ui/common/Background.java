package peermortem.ui.common;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The only way for a screen to work away from the window's thread: `background.job(title,
/// work).onSuccess(..).start()`. Tests take [#sameThread()], which does it at once.
public final class Background {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Executor workers;
    private final Executor window;
    private final Executor frames;
    private final Function<Duration, Executor> clock;
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();

    /// Kept, since a view of a list lives only as long as somebody holds it.
    private final ObservableList<Job<?>> shown = FXCollections.unmodifiableObservableList(running);

    private final Attention attention;
    private Consumer<Throwable> unexpected;

    private Background(
            Executor workers,
            Executor window,
            Executor frames,
            Function<Duration, Executor> clock,
            Attention attention) {
        this.attention = attention;
        this.workers = workers;
        this.window = window;
        this.frames = frames;
        this.clock = clock;
        this.unexpected =
                failure -> {
                    throw new IllegalStateException("nobody listens", failure);
                };
    }

    /// Work on threads of its own, which never keep the app from ending.
    public static Background threads() {
        return threads(Background::later, Background::delayed);
    }

    /// Work on threads of its own, with another window's thread and another clock.
    static Background threads(Executor window, Function<Duration, Executor> clock) {
        AtomicInteger threads = new AtomicInteger();
        return new Background(
                Executors.newCachedThreadPool(
                        work ->
                                Thread.ofPlatform()
                                        .name("background-" + threads.incrementAndGet())
                                        .daemon()
                                        .unstarted(work)),
                window,
                Frames::after,
                clock,
                new Attention());
    }

    static Executor delayed(Duration time) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Everything at once, on the calling thread.
    public static Background sameThread() {
        return sameThread(new Attention());
    }

    static Background sameThread(Attention attention) {
        return new Background(
                Runnable::run, Runnable::run, Runnable::run, time -> Runnable::run, attention);
    }

    /// Says who tells the user of failures that no job handles itself.
    public void setOnFailure(Consumer<Throwable> handler) {
        unexpected = handler;
    }

    public <T> Job<T> job(String title, Work<T> work) {
        return new Job<>(this, title, work, failure -> unexpected.accept(failure));
    }

    /// Tells the user of a failure.
    public void fail(Throwable failure) {
        onWindow(() -> unexpected.accept(failure));
    }

    /// Work that begins before there is a window, which is asked for it later.
    public <T> CompletableFuture<T> before(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, workers);
    }

    /// Whether somebody is at work in the window.
    public Attention attention() {
        return attention;
    }

    /// Jobs that the status bar shows, oldest first: quiet ones only once they take long.
    public ObservableList<Job<?>> running() {
        return shown;
    }

    /// Does something on the window's thread.
    public void onWindow(Runnable action) {
        window.execute(action);
    }

    /// Does something on the window's thread once what is there now has been drawn.
    public void afterFrame(Runnable action) {
        frames.execute(action);
    }

    /// Does something on the window's thread after some time.
    public void after(Duration time, Runnable action) {
        clock.apply(time).execute(() -> onWindow(action));
    }

    void start(Job<?> job) {
        if (!job.quiet()) {
            running.add(job);
        }
        workers.execute(job::run);
        if (job.quiet() && !job.ended()) {
            after(PATIENCE, () -> showIfStillRunning(job));
        }
    }

    private void showIfStillRunning(Job<?> job) {
        if (!job.ended()) {
            running.add(job);
        }
    }

    void ended(Job<?> job) {
        running.remove(job);
    }

    private static void later(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
