package peermortem.intake.file;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A zip in memory, unpacked within limits and never to disk: entries by name, in the archive's
/// order. Refused: names that leave the archive, too many entries, too many bytes, bytes packed
/// beyond belief.
public final class Archive {
    private Archive() {}

    public static Map<String, Bytes> unpack(String name, Bytes packed, FileLimits limits) {
        Map<String, Bytes> entries = new LinkedHashMap<>();
        Meter meter = new Meter(new ByteArrayInputStream(packed.toArray()));
        long total = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(meter)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > limits.archiveEntries()) {
                    throw new ProblemException(
                            Problem.of("intake.archive-entries", name, limits.archiveEntries()));
                }
                checkName(name, entry.getName());
                byte[] bytes = unpack(name, zip, meter, total, limits);
                total += bytes.length;
                if (!entry.isDirectory()) {
                    entries.put(entry.getName().replace('\\', '/'), Bytes.of(bytes));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(Problem.of("intake.archive-broken", name), e);
        }
        if (count == 0) {
            throw new ProblemException(Problem.of("intake.archive-broken", name));
        }
        return entries;
    }

    /// Refuses names that would leave the folder they are unpacked to.
    public static void checkName(String archive, String entry) {
        String plain = entry.replace('\\', '/');
        if (plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || ("/" + plain + "/").contains("/../")
                || plain.indexOf('\0') >= 0) {
            throw new ProblemException(Problem.of("intake.archive-path", archive));
        }
    }

    private static byte[] unpack(
            String name, InputStream zip, Meter meter, long before, FileLimits limits)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytes.write(buffer, 0, read);
            long total = before + bytes.size();
            if (bytes.size() > limits.fileBytes()
                    || total > limits.archiveBytes()
                    || (total > 1024 * 1024 && total > limits.archiveRatio() * (meter.bytes + 1))) {
                throw new ProblemException(Problem.of("intake.archive-bomb", name));
            }
        }
        return bytes.toByteArray();
    }

    /// Counts the packed bytes that were read.
    private static final class Meter extends FilterInputStream {
        private long bytes;

        Meter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(0, count);
            return count;
        }
    }
}
