package peermortem.ui.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// How large a picture is by its header, so that a small one is not blown up.
final class PictureSize {
    private static final Logger LOG = Logger.getLogger(PictureSize.class.getName());

    private PictureSize() {}

    /// The largest number where the header does not tell.
    static int width(byte[] bytes) {
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Integer.MAX_VALUE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reader.getWidth(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "what is wrong with it is told when it is shown", e);
            return Integer.MAX_VALUE;
        }
    }
}
