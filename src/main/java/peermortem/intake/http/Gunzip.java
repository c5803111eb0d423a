package peermortem.intake.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// Unpacks a compressed body, which some servers send unasked.
final class Gunzip {
    private Gunzip() {}

    static byte[] upTo(byte[] packed, int limit) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new BodyTooLarge();
            }
            return bytes;
        }
    }
}
