package peermortem.reliability;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Damages bytes at random: flips, cuts, repeats, and puts in what parsers stumble over.
final class Damage {
    private static final List<String> STUMBLING =
            List.of(
                    "\u0000",
                    "\uFEFF",
                    "{{{{",
                    "[[[[(((",
                    "\"\"\"",
                    "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                    "&&;",
                    "\r\r\n",
                    "....//../",
                    "9999999999999999999",
                    "-1",
                    "*&anchor",
                    "!!java",
                    "]]>",
                    "\u202E",
                    "=cmd()",
                    "```",
                    "|||");
    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    byte[] to(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
        return switch (random.nextInt(5)) {
            case 0 -> flipped(bytes, from);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, slice(bytes, from, to), to);
            case 3 -> joined(bytes, from, stumbling(), from);
            default -> slice(bytes, 0, from);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] stumbling() {
        return STUMBLING.get(random.nextInt(STUMBLING.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, head);
        joined.writeBytes(middle);
        joined.write(bytes, tail, bytes.length - tail);
        return joined.toByteArray();
    }
}
