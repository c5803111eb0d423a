package peermortem.intake.file;

import org.mozilla.universalchardet.UniversalDetector;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes to text: by byte-order mark, else as valid UTF-8, else by declaration, else by detection,
/// else as windows-1252. The mark itself is no part of the text; nothing else is changed.
public final class Decoder {
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2048;

    private Decoder() {}

    public static String decode(byte[] bytes, Optional<String> declared, String name) {
        String text = text(bytes, declared);
        if (text.indexOf('\0') >= 0) {
            throw new ProblemException(Problem.of("intake.not-text", name));
        }
        return text;
    }

    private static String text(byte[] bytes, Optional<String> declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(
                        () ->
                                declared.or(() -> declaration(bytes))
                                        .flatMap(Decoder::charset)
                                        .flatMap(c -> strictly(bytes, c)))
                .or(() -> detected(bytes).flatMap(c -> strictly(bytes, c)))
                .orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> declaration(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return head.stripLeading().startsWith("<") && matcher.find()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 64 * 1024));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Decoder::charset);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
