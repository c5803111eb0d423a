package peermortem.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Writes pictures of every sight of the window to `target/screenshots`, once it has come to rest.
@OnDisplay
class ScreenshotsTest {
    private static final long WAIT = 60_000;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @CsvSource({"light,1280,800", "dark,1920,1080"})
    void everySightIsPictured(String colours, int width, int height)
            throws IOException, TimeoutException {
        for (Map.Entry<String, Consumer<AllScreens>> sight : AllScreens.sights().entrySet()) {
            AllScreens all =
                    WaitForAsyncUtils.waitForAsyncFx(
                            WAIT, () -> new AllScreens(stage, colours, width, height));
            WaitForAsyncUtils.waitForAsyncFx(WAIT, () -> sight.getValue().accept(all));
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, all::settled);
            WaitForAsyncUtils.waitForFxEvents();
            Rest.await(all.scene(), sight.getKey());
            Path picture =
                    Pictures.write(
                            all.scene(),
                            sight.getKey() + "-" + colours + "-" + width + "x" + height);
            assertTrue(Files.size(picture) > 5000, sight.getKey() + " is blank");
        }
    }
}
