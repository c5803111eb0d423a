package peermortem.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names come in many scripts, and the toolkit falls back to the platform's fonts alone. Words in a
/// script that Inter lacks get the bundled typeface of that script, loaded when it is first needed.
public final class Scripts {
    private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);
    private static final int FIRST = 0x530;
    private static final String OWN = "script-own";
    private static final double ANY_SIZE = 13;
    private static final String LEFT_TO_RIGHT = "\u200e";
    private static final Map<UnicodeScript, String> FILES =
            Map.ofEntries(
                    Map.entry(UnicodeScript.HAN, "DroidSansFallback"),
                    Map.entry(UnicodeScript.HIRAGANA, "DroidSansFallback"),
                    Map.entry(UnicodeScript.KATAKANA, "DroidSansFallback"),
                    Map.entry(UnicodeScript.HANGUL, "PeermortemHangul"),
                    Map.entry(UnicodeScript.ETHIOPIC, "NotoSansEthiopic-Regular"),
                    Map.entry(UnicodeScript.ARABIC, "NotoSansArabic-Regular"),
                    Map.entry(UnicodeScript.HEBREW, "NotoSansHebrew-Regular"),
                    Map.entry(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular"),
                    Map.entry(UnicodeScript.BENGALI, "NotoSansBengali-Regular"),
                    Map.entry(UnicodeScript.TAMIL, "NotoSansTamil-Regular"),
                    Map.entry(UnicodeScript.THAI, "NotoSansThai-Regular"),
                    Map.entry(UnicodeScript.GEORGIAN, "NotoSansGeorgian-Regular"),
                    Map.entry(UnicodeScript.ARMENIAN, "NotoSansArmenian-Regular"));
    private static final Set<String> LOADED = ConcurrentHashMap.newKeySet();

    private Scripts() {}

    /// Shows words that may hold a name, each letter in a typeface that has it.
    public static void show(Labeled label, @Nullable String words) {
        label.setText(line(words == null ? "" : words));
        fit(label, words);
    }

    /// Does so for all words that a label will ever show.
    public static void follow(Labeled label) {
        label.textProperty().addListener((property, before, now) -> refit(label, now));
        refit(label, label.getText());
    }

    /// Does so for a field's words. It has one typeface, so the script with the most letters has
    /// it.
    public static <T extends TextInputControl> T typed(T field) {
        field.textProperty().addListener((property, before, now) -> fitMost(field, now));
        fitMost(field, field.getText());
        return field;
    }

    private static void fitMost(TextInputControl field, @Nullable String words) {
        Optional<UnicodeScript> most = mostOf(words == null ? "" : words);
        String wanted = most.map(Scripts::styleClass).orElse("");
        boolean worn =
                wanted.isEmpty()
                        ? !field.getStyleClass().contains(OWN)
                        : field.getStyleClass().contains(wanted);
        if (!worn) {
            wear(field, most);
        }
    }

    /// The script that has the most letters among those that need a typeface of their own.
    static Optional<UnicodeScript> mostOf(String words) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        words.codePoints()
                .filter(point -> point >= FIRST)
                .mapToObj(UnicodeScript::of)
                .filter(FILES::containsKey)
                .forEach(script -> letters.merge(script, 1, Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static void refit(Labeled label, @Nullable String words) {
        String line = line(words == null ? "" : words);
        if (line.equals(words) || label.textProperty().isBound()) {
            fit(label, words);
        } else {
            label.setText(line);
        }
    }

    /// A line of both directions runs from left to right like the rest of the window, also where it
    /// begins with a word that does not: else brackets and the ellipsis land at the wrong end.
    static String line(String words) {
        boolean turned =
                !LineBreaks.anywhere(words)
                        && beginsRightToLeft(words)
                        && words.codePoints().anyMatch(Scripts::runsLeftToRight);
        return turned ? LEFT_TO_RIGHT + words : words;
    }

    /// Whether the first letter with a direction, outside of isolates, runs from right to left. The
    /// platform's Bidi knows too, but reads large tables before its first answer.
    private static boolean beginsRightToLeft(String words) {
        int isolates = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            switch (Character.getDirectionality(words.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE ->
                        isolates++;
                case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                        isolates = Math.max(0, isolates - 1);
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    if (isolates == 0) {
                        return true;
                    }
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    if (isolates == 0) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean runsLeftToRight(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /// Gives a node the typeface that its words need; takes it away again where they need none.
    public static void fit(Node node, @Nullable String words) {
        wear(node, script(words == null ? "" : words));
    }

    private static void wear(Node node, Optional<UnicodeScript> script) {
        node.getStyleClass().removeIf(name -> name.startsWith("script-"));
        script.ifPresent(
                found -> {
                    load(FILES.getOrDefault(found, ""));
                    node.getStyleClass().addAll(OWN, styleClass(found));
                });
    }

    /// The words in parts, each of which has one script that needs a typeface of its own at most.
    static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        if (words.codePoints()
                        .mapToObj(Scripts::script)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                < 2) {
            return List.of(words);
        }
        int from = 0;
        Optional<UnicodeScript> before = Optional.empty();
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            Optional<UnicodeScript> here = script(words.codePointAt(i));
            boolean letter = Character.isLetter(words.codePointAt(i));
            if (letter && !here.equals(before)) {
                if (i > from) {
                    parts.add(words.substring(from, i));
                }
                from = i;
                before = here;
            }
        }
        parts.add(words.substring(from));
        return parts;
    }

    /// The first script in the words that needs a typeface of its own.
    static Optional<UnicodeScript> script(String words) {
        return words.codePoints()
                .filter(point -> point >= FIRST)
                .mapToObj(UnicodeScript::of)
                .filter(FILES::containsKey)
                .findFirst();
    }

    private static Optional<UnicodeScript> script(int point) {
        return Optional.of(UnicodeScript.of(point))
                .filter(script -> point >= FIRST && FILES.containsKey(script));
    }

    private static String styleClass(UnicodeScript script) {
        return "script-"
                + switch (script) {
                    case HIRAGANA, KATAKANA -> "han";
                    default -> script.name().toLowerCase(java.util.Locale.ROOT);
                };
    }

    private static void load(String file) {
        if (!LOADED.add(file)) {
            return;
        }
        try (InputStream in =
                Scripts.class.getResourceAsStream("/peermortem/fonts/" + file + ".ttf")) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                LOG.warn("typeface {} not loaded", file);
            }
        } catch (IOException e) {
            LOG.warn("typeface {} not read", file, e);
        }
    }
}
