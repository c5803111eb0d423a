package peermortem.checks;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells the language of whole texts by OpenNLP's model, which is loaded once, when first asked.
final class Languages {
    private static final int FEWEST_WORDS = 12;

    /// Some scripts write without spaces.
    private static final int FEWEST_LETTERS = 60;

    private static final int ENOUGH = 20_000;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Languages() {}

    /// Loads the model the first time it is needed.
    private static final class Holder {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the language model is missing");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Loads the model, which takes a second and leaves memory to clear up, before it is needed.
    static void load() {
        var _ = Holder.MODEL;
    }

    /// ISO 639-1 where there is one, else 639-3; empty for texts too short to tell.
    static Optional<String> of(String text, int words) {
        if (words < FEWEST_WORDS && spaceless(text) < FEWEST_LETTERS) {
            return Optional.empty();
        }
        LanguageDetector detector = new LanguageDetectorME(Holder.MODEL);
        Language language =
                detector.predictLanguage(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text);
        return Optional.of(twoLetters(language.getLang()));
    }

    /// Letters of scripts beyond Latin, Greek and Cyrillic.
    private static long spaceless(String text) {
        return text.chars()
                .filter(c -> c > 0x0E00 && Character.isLetter(c))
                .limit(FEWEST_LETTERS)
                .count();
    }

    private static String twoLetters(String three) {
        return TWO_LETTERS.getOrDefault(three, three);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> all = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            all.putIfAbsent(Locale.of(two).getISO3Language(), two);
        }
        return all;
    }
}
