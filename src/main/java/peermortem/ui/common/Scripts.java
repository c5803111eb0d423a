package peermortem.ui.common;

import javafx.scene.Node;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names come in many scripts, and the toolkit falls back to the platform's fonts alone. Words in a
/// script that Inter lacks get the bundled typeface of that script, loaded when it is first needed.
public final class Scripts {
    private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);
    private static final int FIRST = 0x530;
    private static final double ANY_SIZE = 13;
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

    /// Gives a node the typeface that its words need; takes it away again where they need none.
    public static void fit(Node node, @Nullable String words) {
        node.getStyleClass().removeIf(name -> name.startsWith("script-"));
        Optional<UnicodeScript> script = script(words == null ? "" : words);
        script.ifPresent(
                found -> {
                    load(FILES.getOrDefault(found, ""));
                    node.getStyleClass().add(styleClass(found));
                });
    }

    /// The first script in the words that needs a typeface of its own.
    static Optional<UnicodeScript> script(String words) {
        return words.codePoints()
                .filter(point -> point >= FIRST)
                .mapToObj(UnicodeScript::of)
                .filter(FILES::containsKey)
                .findFirst();
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
