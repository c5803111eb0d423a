package peermortem.ui.common;

import javafx.scene.text.Font;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The bundled typeface (Inter, SIL Open Font License). Where it cannot be loaded, the platform's
/// stands in. The toolkit knows no weights between regular and bold.
public final class Fonts {
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
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
            try (InputStream in =
                    Fonts.class.getResourceAsStream("/peermortem/fonts/Inter-" + weight + ".ttf")) {
                if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                    LOG.warn("typeface Inter {} not loaded", weight);
                }
            } catch (IOException e) {
                LOG.warn("typeface Inter {} not read", weight, e);
            }
        }
    }
}
