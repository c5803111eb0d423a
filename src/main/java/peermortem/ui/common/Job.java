package peermortem.ui.common;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import peermortem.domain.Pace;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// One piece of background work: configured and started on the window's thread, which also gets its
/// outcome. Progress is 0 to 1, or -1 while nobody knows.
public final class Job<T> implements Progress {
    private final Background background;
    private final String title;
    private final Work<T> work;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private Consumer<? super T> onSuccess = value -> {};
    private Consumer<Throwable> onFailure;
    private Runnable onEnd = () -> {};
    private int done;
    private int total;
    private boolean quiet;
    private boolean whole;
    private Runnable step = () -> {};
    private volatile boolean ended;
    private volatile boolean cancelled;

    Job(Background background, String title, Work<T> work, Consumer<Throwable> onFailure) {
        this.background = background;
        this.title = title;
        this.work = work;
        this.onFailure = onFailure;
    }

    public Job<T> onSuccess(Consumer<? super T> handler) {
        onSuccess = handler;
        return this;
    }

    /// Replaces the usual end of a failure (one sentence for an expected problem, else the error
    /// dialog).
    public Job<T> onFailure(Consumer<Throwable> handler) {
        onFailure = handler;
        return this;
    }

    /// Runs last, whatever the outcome.
    public Job<T> onEnd(Runnable handler) {
        onEnd = handler;
        return this;
    }

    /// Keeps a job out of the status bar while it is short.
    public Job<T> quietly() {
        quiet = true;
        return this;
    }

    /// Offers no cancel: the work changes something all at once, and is done or not done.
    public Job<T> asAWhole() {
        whole = true;
        return this;
    }

    /// True where a cancel ends the work, or drops what it only looked up.
    public boolean cancellable() {
        return !whole;
    }

    /// Makes way for whoever is at work in the window, whenever it reports how far it is and after
    /// each [Pace#step()]: it must hold nothing then that others wait for.
    public Job<T> makingWay() {
        step = background.attention().makingWay(this::cancelled);
        return this;
    }

    public Job<T> start() {
        background.start(this);
        return this;
    }

    public String title() {
        return title;
    }

    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How many of `total` are done, as of the last change of the progress.
    public int done() {
        return done;
    }

    /// Not above 0 while nobody knows.
    public int total() {
        return total;
    }

    public void cancel() {
        cancelled = true;
    }

    @Override
    public void report(int done, int total) {
        double share = total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
        background.onWindow(
                () -> {
                    this.done = done;
                    this.total = total;
                    progress.set(share);
                });
        step.run();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    boolean quiet() {
        return quiet;
    }

    boolean ended() {
        return ended;
    }

    /// Does the work on the calling thread and hands the outcome to the window's.
    void run() {
        try {
            T value = Pace.with(step, () -> work.run(this));
            finish(() -> onSuccess.accept(value));
        } catch (CancellationException e) {
            finish(() -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finish(() -> {});
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            finish(() -> onFailure.accept(e));
        }
    }

    private void finish(Runnable outcome) {
        background.onWindow(
                () -> {
                    ended = true;
                    background.ended(this);
                    try {
                        if (!cancelled) {
                            outcome.run();
                        }
                    } finally {
                        onEnd.run();
                    }
                });
    }
}
