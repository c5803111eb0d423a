package peermortem.report.pdf;

import peermortem.domain.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// A SHA-256 of the whole file, kept inside it: it is taken with zeros in the places of the digest
/// and of the document's ids, which are then filled in. It tells a change, not a forger: there is
/// no secret in it.
public final class Seal {
    public static final String KEY = "PeermortemDigest";
    static final String BLANK = "0".repeat(64);
    private static final byte[] DIGEST_MARK = ascii("/" + KEY + "(");
    private static final byte[] ID_MARK = ascii("/ID [<");
    private static final int ID = 32;

    private Seal() {}

    /// Fills digest and ids in; the bytes must hold their places.
    static byte[] seal(byte[] pdf) {
        byte[] sealed =
                blank(pdf).orElseThrow(() -> new IllegalStateException("no place for the digest"));
        String hex = Sha256.of(sealed).hex();
        int at = last(sealed, DIGEST_MARK).orElseThrow();
        write(sealed, at, hex);
        int id = last(sealed, ID_MARK).orElseThrow();
        write(sealed, id, hex.substring(0, ID));
        write(sealed, id + ID + 2, hex.substring(0, ID));
        return sealed;
    }

    /// Whether the file is as it was written; empty where it holds no digest at all.
    public static Optional<Boolean> holds(byte[] pdf) {
        OptionalInt at = last(pdf, DIGEST_MARK);
        if (at.isEmpty() || at.getAsInt() + BLANK.length() > pdf.length) {
            return Optional.empty();
        }
        String written =
                new String(pdf, at.getAsInt(), BLANK.length(), StandardCharsets.ISO_8859_1);
        return blank(pdf)
                .map(
                        blank ->
                                Arrays.equals(resealed(blank, written), pdf)
                                        && matches(blank, written));
    }

    private static boolean matches(byte[] blank, String written) {
        return Sha256.of(blank).hex().equals(written);
    }

    private static byte[] resealed(byte[] blank, String hex) {
        byte[] copy = blank.clone();
        write(copy, last(copy, DIGEST_MARK).orElseThrow(), hex);
        int id = last(copy, ID_MARK).orElseThrow();
        write(copy, id, hex.substring(0, ID));
        write(copy, id + ID + 2, hex.substring(0, ID));
        return copy;
    }

    private static Optional<byte[]> blank(byte[] pdf) {
        OptionalInt digest = last(pdf, DIGEST_MARK);
        OptionalInt id = last(pdf, ID_MARK);
        if (digest.isEmpty() || id.isEmpty() || id.getAsInt() + 2 * ID + 2 > pdf.length) {
            return Optional.empty();
        }
        byte[] blank = pdf.clone();
        write(blank, digest.getAsInt(), BLANK);
        write(blank, id.getAsInt(), BLANK.substring(0, ID));
        write(blank, id.getAsInt() + ID + 2, BLANK.substring(0, ID));
        return Optional.of(blank);
    }

    private static void write(byte[] bytes, int at, String text) {
        System.arraycopy(ascii(text), 0, bytes, at, text.length());
    }

    /// Where the last such mark ends.
    private static OptionalInt last(byte[] bytes, byte[] mark) {
        for (int at = bytes.length - mark.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return OptionalInt.of(at + mark.length);
            }
        }
        return OptionalInt.empty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
