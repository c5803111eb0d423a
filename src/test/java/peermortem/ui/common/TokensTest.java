package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Colours of both themes: contrast by WCAG 2.2 (relative luminance), and no colour outside the
/// token files.
class TokensTest {
    private static final Path CSS = Path.of("src", "main", "resources", "peermortem", "css");
    private static final Pattern TOKEN = Pattern.compile("(-pm-[a-z-]+):\\s*#([0-9a-f]{6});");
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|\\b(?:white|black|red|green)\\b");
    private static final List<String> PAIRS =
            List.of(
                    "text/page",
                    "text/panel",
                    "text/selected",
                    "text/selection",
                    "muted/page",
                    "muted/panel",
                    "muted/selected",
                    "on-accent/accent",
                    "on-main/main",
                    "accent-text/page",
                    "accent-text/panel",
                    "text/found-bg",
                    "text/unsure-bg",
                    "text/own-bg",
                    "text/not-found-bg",
                    "found-text/page",
                    "unsure-text/page",
                    "not-found-text/page",
                    "own-text/page",
                    "found-text/selected",
                    "unsure-text/selected",
                    "not-found-text/selected",
                    "text/code-bg",
                    "found-text/panel",
                    "unsure-text/panel",
                    "not-found-text/panel",
                    "syntax-heading/page",
                    "syntax-mark/page",
                    "syntax-code/page",
                    "syntax-link/page",
                    "not-found-text/not-found-bg");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsStandOutFromWhatTheyStandOn(String theme) throws IOException {
        Map<String, Integer> tokens = tokens(theme);
        for (String pair : PAIRS) {
            String[] names = pair.split("/");
            double contrast =
                    contrast(
                            tokens.getOrDefault("-pm-" + names[0], 0),
                            tokens.getOrDefault("-pm-" + names[1], 0));
            assertTrue(contrast >= 4.5, theme + ' ' + pair + " has only " + contrast);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void signsAndFramesStandOutToo(String theme) throws IOException {
        Map<String, Integer> tokens = tokens(theme);
        for (String sign :
                List.of("found", "unsure", "not-found", "own", "accent", "control-line")) {
            double contrast =
                    contrast(
                            tokens.getOrDefault("-pm-" + sign, 0),
                            tokens.getOrDefault("-pm-page", 0));
            assertTrue(contrast >= 3, theme + ' ' + sign + " has only " + contrast);
        }
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertEquals(
                new TreeSet<>(tokens("light").keySet()), new TreeSet<>(tokens("dark").keySet()));
    }

    @Test
    void colourLiteralsStandInTheTokenFilesAlone() throws IOException {
        try (Stream<Path> files = Files.list(CSS)) {
            for (Path file :
                    files.filter(f -> !f.getFileName().toString().startsWith("tokens-")).toList()) {
                Matcher matcher =
                        COLOUR.matcher(Files.readString(file).replaceAll("(?m)^[^{};]*\\{", "{"));
                assertTrue(!matcher.find(), () -> file + ": " + matcher.group());
            }
        }
    }

    private static Map<String, Integer> tokens(String theme) throws IOException {
        Map<String, Integer> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(Files.readString(CSS.resolve("tokens-" + theme + ".css")));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return tokens;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
