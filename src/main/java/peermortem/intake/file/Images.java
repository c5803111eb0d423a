package peermortem.intake.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import peermortem.domain.Attachment;
import peermortem.domain.Bytes;
import peermortem.domain.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Collects the images that come with a file, within limits. Only headers are read, so an image of
/// enormous extent costs nothing; what is left out is noted.
final class Images {
    private static final Logger LOG = LoggerFactory.getLogger(Images.class);
    private static final Map<String, String> TYPES =
            Map.of(
                    "png",
                    "image/png",
                    "jpg",
                    "image/jpeg",
                    "jpeg",
                    "image/jpeg",
                    "gif",
                    "image/gif",
                    "webp",
                    "image/webp",
                    "bmp",
                    "image/bmp",
                    "svg",
                    "image/svg+xml");
    private final FileLimits limits;
    private final List<Attachment> kept = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    Images(FileLimits limits) {
        this.limits = limits;
    }

    /// The images of a reading, to which more may be added.
    static Images continuing(Reading reading, FileLimits limits) {
        Images images = new Images(limits);
        images.kept.addAll(reading.attachments());
        images.notes.addAll(reading.notes());
        return images;
    }

    static boolean isImage(String name) {
        return TYPES.containsKey(extension(name));
    }

    List<Attachment> kept() {
        return kept;
    }

    List<Problem> notes() {
        return notes;
    }

    /// A name for the next image of a document whose images have none.
    String nextName(String mediaType) {
        String subtype = mediaType.replaceAll("^image/|\\+xml$|[^\\w+]", "");
        String extension = subtype.equals("jpeg") ? "jpg" : subtype.isEmpty() ? "bin" : subtype;
        return "image" + (kept.size() + notes.size() + 1) + "." + extension;
    }

    void leaveOut(Problem why) {
        notes.add(why);
    }

    /// Whether it was kept.
    boolean add(String name, byte[] bytes) {
        return add(name, TYPES.getOrDefault(extension(name), "application/octet-stream"), bytes);
    }

    boolean add(String name, String mediaType, byte[] bytes) {
        Optional<Problem> refusal = refusal(name, bytes);
        refusal.ifPresentOrElse(
                notes::add, () -> kept.add(new Attachment(name, mediaType, Bytes.of(bytes))));
        return refusal.isEmpty();
    }

    private Optional<Problem> refusal(String name, byte[] bytes) {
        if (kept.size() >= limits.images()) {
            return Optional.of(Problem.of("intake.too-many-images", name, limits.images()));
        }
        if (bytes.length > limits.imageBytes()) {
            return Optional.of(
                    Problem.of(
                            "intake.image-too-large", name, limits.imageBytes() / (1024 * 1024)));
        }
        return pixels(bytes) > limits.imagePixels()
                ? Optional.of(
                        Problem.of("intake.image-too-wide", name, limits.imagePixels() / 1_000_000))
                : Optional.empty();
    }

    /// Takes a `data:` address in and returns the name that stands for it; other addresses stay.
    String fromAddress(String address) {
        if (!address.regionMatches(true, 0, "data:", 0, 5)) {
            return address;
        }
        int comma = address.indexOf(',');
        String head = comma < 0 ? "" : address.substring(5, comma).toLowerCase(Locale.ROOT);
        if (!head.startsWith("image/") || !head.endsWith(";base64")) {
            return "";
        }
        String mediaType = head.substring(0, head.indexOf(';'));
        String name = nextName(mediaType);
        try {
            add(name, mediaType, Base64.getMimeDecoder().decode(address.substring(comma + 1)));
        } catch (IllegalArgumentException e) {
            notes.add(Problem.of("intake.image-unreadable", name));
        }
        return name;
    }

    private static long pixels(byte[] bytes) {
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("an image does not tell its size", e);
            return Long.MAX_VALUE;
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
