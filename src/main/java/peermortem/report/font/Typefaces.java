package peermortem.report.font;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bundled fonts in the order in which a character looks for one that has it: Latin, Greek,
/// Cyrillic and Vietnamese in the text face, then the other scripts, then Chinese, Japanese and
/// Korean.
public final class Typefaces {
    private final Map<Weight, Typeface> text = new EnumMap<>(Weight.class);
    private final List<Later> scripts;

    private Typefaces() {
        for (Weight weight : Weight.values()) {
            text.put(weight, Typeface.bundled(weight.file(), false));
        }
        scripts =
                List.of(
                        new Later("NotoSansArabic-Regular", true),
                        new Later("NotoSansEthiopic-Regular", false),
                        new Later("NotoSansDevanagari-Regular", true),
                        new Later("NotoSansHebrew-Regular", true),
                        new Later("NotoSansBengali-Regular", true),
                        new Later("NotoSansTamil-Regular", true),
                        new Later("NotoSansThai-Regular", true),
                        new Later("NotoSansArmenian-Regular", false),
                        new Later("NotoSansGeorgian-Regular", false),
                        new Later("DroidSansFallback", false),
                        new Later("PeermortemHangul", false));
    }

    /// The fonts, read once for the whole app.
    public static Typefaces bundled() {
        return Loaded.ONCE;
    }

    Typeface text(Weight weight) {
        Typeface face = text.get(weight);
        if (face == null) {
            throw new IllegalStateException("no face for " + weight);
        }
        return face;
    }

    /// The first font that has all characters of a cluster; signs without a picture count as
    /// present.
    Optional<Typeface> covering(String cluster, Weight weight) {
        Typeface first = text(weight);
        if (covers(first, cluster)) {
            return Optional.of(first);
        }
        return scripts.stream().map(Later::get).filter(face -> covers(face, cluster)).findFirst();
    }

    private static boolean covers(Typeface face, String cluster) {
        return cluster.codePoints().allMatch(c -> Clean.invisible(c) || face.covers(c));
    }

    /// Waits with reading until somebody asks.
    private static final class Loaded {
        static final Typefaces ONCE = new Typefaces();
    }

    /// A font that is read when a character needs it first.
    private static final class Later {
        private final String name;
        private final boolean shapes;
        private @Nullable Typeface face;

        Later(String name, boolean shapes) {
            this.name = name;
            this.shapes = shapes;
        }

        synchronized Typeface get() {
            Typeface read = face;
            if (read == null) {
                read = Typeface.bundled(name, shapes);
                face = read;
            }
            return read;
        }
    }
}
