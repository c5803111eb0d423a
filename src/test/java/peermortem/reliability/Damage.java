package peermortem.reliability;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Inputs that are nearly right, and texts of what parsers stumble over, as jqwik draws and shrinks
/// them. Whatever names a host names `trap`, where somebody listens who must never hear anything.
final class Damage {
    private static final int LARGEST = 200_000;
    private final List<String> stumbling;

    Damage(String trap) {
        stumbling = STUMBLING.stream().map(s -> s.replace("TRAP", trap)).toList();
    }

    private static final List<String> STUMBLING =
            List.of(
                    "\u0000",
                    "\uFEFF",
                    "\u202E",
                    "\ud83d",
                    "{",
                    "[",
                    "(",
                    "\"",
                    "'",
                    "<",
                    ">",
                    "*",
                    "_",
                    "`",
                    "~",
                    "#",
                    "|",
                    "-",
                    "+",
                    "=",
                    "\\",
                    "&",
                    "!",
                    ":",
                    "\t",
                    "\r",
                    "\n",
                    "\r\r\n",
                    "    ",
                    "a ",
                    "10:00 ",
                    "- ",
                    "> ",
                    "1. ",
                    "|-",
                    "***",
                    "```",
                    "[a](",
                    "![a](",
                    "<b>",
                    "</b>",
                    "<div>",
                    "<!--",
                    "-->",
                    "]]>",
                    "<![CDATA[",
                    "&#x",
                    "&&;",
                    "....//../",
                    "9999999999999999999",
                    "-1",
                    "1e999",
                    "*&anchor",
                    "&a [*a,*a]",
                    "!!java.net.URL [\"TRAP\"]",
                    "!!javax.script.ScriptEngineManager",
                    "=cmd()",
                    "![x](TRAP/p.png)",
                    "<img src=\"TRAP/i.png\">",
                    "<script src=\"TRAP/s.js\"></script>",
                    "<iframe src=\"TRAP/f\"></iframe>",
                    "<link rel=\"stylesheet\" href=\"TRAP/c.css\">",
                    "javascript:alert(1)",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"TRAP/e.dtd\">]>",
                    "<!DOCTYPE x SYSTEM \"TRAP/x.dtd\">",
                    "&e;",
                    "../../../outside.md");

    /// One change: what, where (in millionths of the length), how much, and with which words.
    private record Edit(int what, int where, int length, String words) {
        byte[] to(byte[] bytes) {
            if (bytes.length == 0) {
                return utf8(words);
            }
            int from = (int) ((long) where * bytes.length / 1_000_000);
            int to = Math.min(bytes.length, from + length);
            return switch (what) {
                case 0 -> flipped(bytes, from);
                case 1 -> joined(bytes, from, new byte[0], to);
                case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
                case 3 -> joined(bytes, from, utf8(words), from);
                case 4 -> joined(bytes, from, utf8(words.repeat(length * 8)), from);
                default -> Arrays.copyOfRange(bytes, 0, from);
            };
        }

        private byte[] flipped(byte[] bytes, int at) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << length % 8);
            return flipped;
        }
    }

    /// A whole input with up to six changes.
    Arbitrary<byte[]> of(byte[] whole) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 999_999),
                        Arbitraries.integers().between(1, 64),
                        Arbitraries.of(stumbling))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(edits -> applied(edits, whole));
    }

    private static byte[] applied(List<Edit> edits, byte[] whole) {
        byte[] bytes = whole;
        for (Edit edit : edits) {
            bytes = edit.to(bytes);
        }
        return bytes;
    }

    /// A text of a few pieces, each repeated up to twenty thousand times.
    Arbitrary<byte[]> pieces() {
        Arbitrary<Integer> times =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 5)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 20_000)));
        Arbitrary<String> phrase =
                Arbitraries.of(stumbling).list().ofMinSize(1).ofMaxSize(4).map(this::joined);
        return Combinators.combine(phrase, times)
                .as((words, n) -> words.repeat(Math.min(n, 1 + LARGEST / 4 / words.length())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(all -> utf8(joined(all)));
    }

    private String joined(List<String> parts) {
        return String.join("", parts);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, head);
        joined.writeBytes(middle);
        joined.write(bytes, tail, bytes.length - tail);
        return joined.toByteArray();
    }
}
