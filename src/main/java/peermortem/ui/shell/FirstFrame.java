package peermortem.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// For training a start-up cache and for measuring: writes the file that the system property
/// `peermortem.firstFrame` names once the first usable frame is on the screen (one that is there
/// already gets the time of that frame), and ends the app; with `peermortem.wholeClass` only when
/// the whole class has been read.
public final class FirstFrame extends AnimationTimer {
    /// What was laid out in one frame is drawn two later.
    private static final int DRAWN = 3;

    private final BooleanSupplier usable;
    private final BooleanSupplier whole;
    private final Path mark;
    private final Runnable end;
    private int frames;

    FirstFrame(BooleanSupplier usable, BooleanSupplier whole, Path mark, Runnable end) {
        this.usable = usable;
        this.whole = whole;
        this.mark = mark;
        this.end = end;
    }

    /// Watches the stage if the property is set.
    public static void watch(Stage stage, BooleanSupplier usable, BooleanSupplier whole) {
        BooleanSupplier done = Boolean.getBoolean("peermortem.wholeClass") ? whole : () -> true;
        Optional.ofNullable(System.getProperty("peermortem.firstFrame"))
                .map(Path::of)
                .ifPresent(mark -> new FirstFrame(usable, done, mark, () -> end(stage)).start());
    }

    private static void end(Stage stage) {
        stage.hide();
        Platform.exit();
    }

    @Override
    public void handle(long now) {
        frames += usable.getAsBoolean() ? 1 : 0;
        if (frames == DRAWN) {
            write(mark);
        }
        if (frames >= DRAWN && whole.getAsBoolean()) {
            stop();
            end.run();
        }
    }

    /// Whoever waits for the app to end sees by the missing mark that something was wrong.
    private static void write(Path mark) {
        try {
            if (Files.exists(mark)) {
                Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
            } else {
                Files.createFile(mark);
            }
        } catch (IOException e) {
            // no field: every start comes by here, and setting up a log takes a while
            LoggerFactory.getLogger(FirstFrame.class).warn("mark {} not written", mark, e);
        }
    }
}
