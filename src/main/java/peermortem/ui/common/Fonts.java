package peermortem.ui.common;

import javafx.scene.text.Font;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// The bundled typeface (Inter, SIL Open Font License). Where it cannot be loaded, the platform's
/// stands in. The toolkit knows no weights between regular and bold.
public final class Fonts {
    private static final List<String> WEIGHTS = List.of("Regular", "Italic", "Bold");
    private static final double ANY_SIZE = 13;

    private static boolean loaded;

    private Fonts() {}

    /// Makes the typeface known to the toolkit, once; whoever else asks meanwhile waits for it.
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (String weight : WEIGHTS) {
            String file = "Inter-" + weight + ".ttf";
            if (!besideTheApp(file)) {
                carried(file);
            }
        }
    }

    /// The installer lays the files beside the app: from elsewhere the toolkit first writes each to
    /// a file of its own.
    private static boolean besideTheApp(String file) {
        String folder = System.getProperty("peermortem.fonts");
        return folder != null
                && Font.loadFont(Path.of(folder, file).toUri().toString(), ANY_SIZE) != null;
    }

    private static void carried(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/peermortem/fonts/" + file)) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                log().warn("typeface {} not loaded", file);
            }
        } catch (IOException e) {
            log().warn("typeface {} not read", file, e);
        }
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return LoggerFactory.getLogger(Fonts.class);
    }
}
