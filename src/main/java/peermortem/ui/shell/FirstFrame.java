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

/// Ends the app once its first usable frame is on the screen: with the system property
/// `peermortem.exitAfterStart` for training a start-up cache, with `peermortem.firstFrame` for
/// measuring, which names a file to write at that moment.
public final class FirstFrame extends AnimationTimer {
    private final Stage stage;
    private final BooleanSupplier usable;
    private final Optional<Path> mark;
    private int frames;

    private FirstFrame(Stage stage, BooleanSupplier usable, Optional<Path> mark) {
        this.stage = stage;
        this.usable = usable;
        this.mark = mark;
    }

    /// Watches the stage if one of the properties is set.
    public static void watch(Stage stage, BooleanSupplier usable) {
        Optional<Path> mark =
                Optional.ofNullable(System.getProperty("peermortem.firstFrame")).map(Path::of);
        if (mark.isPresent() || Boolean.getBoolean("peermortem.exitAfterStart")) {
            new FirstFrame(stage, usable, mark).start();
        }
    }

    @Override
    public void handle(long now) {
        frames += usable.getAsBoolean() ? 1 : 0;
        if (frames > 2) {
            stop();
            mark.ifPresent(FirstFrame::write);
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
