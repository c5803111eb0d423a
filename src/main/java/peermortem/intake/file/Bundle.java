package peermortem.intake.file;

import peermortem.domain.Bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A text with the images that came beside it, packed as one original so that all of it is kept and
/// can be read again; the same files give the same bytes.
final class Bundle {
    static final String MEDIA_TYPE = "application/zip";
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Bundle() {}

    static Bytes of(String name, Bytes text, Map<String, Bytes> images) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            put(zip, name, text);
            for (Map.Entry<String, Bytes> image : images.entrySet()) {
                put(zip, image.getKey(), image.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return Bytes.of(packed.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, Bytes bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_MOMENT);
        zip.putNextEntry(entry);
        zip.write(bytes.toArray());
    }
}
