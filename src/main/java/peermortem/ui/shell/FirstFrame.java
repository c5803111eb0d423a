package peermortem.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// For training a start-up cache and for measuring: writes the file that the system property
/// `peermortem.firstFrame` names once the first usable frame is on the screen, and ends the app;
/// with `peermortem.wholeClass` only when the whole class has been read.
public final class FirstFrame extends AnimationTimer {
    /// What was laid out in one frame is drawn two later.
    private static final int DRAWN = 3;

    private final Stage stage;
    private final BooleanSupplier usable;
    private final BooleanSupplier whole;
    private final Path mark;
    private int frames;

    private FirstFrame(Stage stage, BooleanSupplier usable, BooleanSupplier whole, Path mark) {
        this.stage = stage;
        this.usable = usable;
        this.whole = whole;
        this.mark = mark;
    }

    /// Watches the stage if the property is set.
    public static void watch(Stage stage, BooleanSupplier usable, BooleanSupplier whole) {
        BooleanSupplier end = Boolean.getBoolean("peermortem.wholeClass") ? whole : () -> true;
        Optional.ofNullable(System.getProperty("peermortem.firstFrame"))
                .map(Path::of)
                .ifPresent(mark -> new FirstFrame(stage, usable, end, mark).start());
    }

    @Override
    public void handle(long now) {
        frames += usable.getAsBoolean() ? 1 : 0;
        if (frames == DRAWN) {
            write(mark);
        }
        if (frames >= DRAWN && whole.getAsBoolean()) {
            stop();
            stage.hide();
            Platform.exit();
        }
    }

    private static void write(Path mark) {
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
