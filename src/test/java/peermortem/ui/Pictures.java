package peermortem.ui;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Writes what a scene shows to `target/screenshots`.
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final long WAIT = 20_000;

    private Pictures() {}

    public static Path write(Scene scene, String name) {
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            WritableImage image =
                    WaitForAsyncUtils.waitForAsyncFx(WAIT, () -> scene.snapshot(null));
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
