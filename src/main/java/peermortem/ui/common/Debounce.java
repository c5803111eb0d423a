package peermortem.ui.common;

import javafx.animation.PauseTransition;

import java.time.Duration;
import java.util.function.Consumer;

/// Waits for a pause in a stream of changes, works in the background, and hands over only the
/// outcome of the latest change: an earlier, slower one is dropped.
public final class Debounce<T> {
    private final Background background;
    private final String title;
    private final PauseTransition pause;
    private final Consumer<? super T> onResult;
    private Work<T> latest;
    private long asked;

    public Debounce(
            Background background,
            String title,
            Duration quiet,
            Work<T> first,
            Consumer<? super T> onResult) {
        this.background = background;
        this.title = title;
        this.onResult = onResult;
        this.latest = first;
        this.pause = new PauseTransition(javafx.util.Duration.millis((double) quiet.toMillis()));
        this.pause.setOnFinished(event -> now());
    }

    /// Asks for this work after a pause, instead of what was asked for before.
    public void ask(Work<T> work) {
        latest = work;
        asked++;
        pause.playFromStart();
    }

    /// Starts the latest work at once.
    public void now() {
        pause.stop();
        long number = asked;
        background
                .job(title, latest)
                .quietly()
                .onSuccess(
                        value -> {
                            if (number == asked) {
                                onResult.accept(value);
                            }
                        })
                .start();
    }
}
