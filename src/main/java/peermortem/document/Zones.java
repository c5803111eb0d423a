package peermortem.document;

import java.util.Locale;
import java.util.Set;

/// Recognises timezones: abbreviations, offsets such as `UTC+2`, and names such as "West African
/// Time".
final class Zones {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "UTC", "GMT", "WAT", "EAT", "CAT", "SAST", "WEST", "WET", "EET", "EEST", "CET",
                    "CEST", "BST", "IST", "PST", "PDT", "EST", "EDT", "CST", "CDT", "MST", "MDT",
                    "AST", "ADT", "AKST", "HST", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT",
                    "JST", "KST", "SGT", "HKT", "PHT", "WIB", "MSK", "PKT", "NPT", "BRT", "ART",
                    "CLT", "COT", "PET", "TRT", "GST", "ICT", "UTC0", "GMT0");

    /// Short forms that only count right after a time.
    private static final Set<String> SHORT = Set.of("PT", "ET", "CT", "MT", "Z", "UT");

    private static final Set<String> REGIONS =
            Set.of(
                    "west",
                    "east",
                    "central",
                    "south",
                    "north",
                    "western",
                    "southern",
                    "eastern",
                    "african",
                    "africa",
                    "pacific",
                    "mountain",
                    "atlantic",
                    "greenwich",
                    "mean",
                    "standard",
                    "daylight",
                    "summer",
                    "european",
                    "europe",
                    "indian",
                    "india",
                    "arabian",
                    "arabia",
                    "universal",
                    "coordinated",
                    "british",
                    "american",
                    "kigali",
                    "nairobi",
                    "lagos",
                    "cairo",
                    "accra",
                    "ababa",
                    "johannesburg",
                    "ethiopian",
                    "ethiopia",
                    "kenyan",
                    "kenya",
                    "nigerian",
                    "nigeria",
                    "egyptian",
                    "egypt",
                    "moroccan",
                    "morocco",
                    "ghana",
                    "rwanda",
                    "uganda",
                    "tanzania",
                    "london",
                    "paris",
                    "berlin",
                    "york",
                    "utc",
                    "gmt",
                    "australian",
                    "japan",
                    "china",
                    "singapore",
                    "argentina",
                    "brasilia",
                    "colombia",
                    "chile");

    private Zones() {}

    /// The end of a zone that begins at `at`, or -1. `afterTime` allows forms that mean something
    /// else elsewhere.
    static int end(String text, int at, boolean afterTime) {
        int length = text.length();
        if (at >= length) {
            return -1;
        }
        char c = text.charAt(at);
        if (afterTime && (c == '+' || c == '-' || c == '−')) {
            int end = offset(text, at);
            return end > at + 2 ? end : -1;
        }
        if (!Character.isLetter(c)
                || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && !afterTime)) {
            return -1;
        }
        boolean name = afterTime || Character.isUpperCase(c) || c == 'u' || c == 'g';
        if (!name) {
            return -1;
        }
        int end = word(text, at);
        int size = end - at;
        if (size >= 2 && size <= 4) {
            String written = text.substring(at, end);
            if (ABBREVIATIONS.contains(written)
                    || written.equalsIgnoreCase("utc")
                    || written.equalsIgnoreCase("gmt")) {
                return Math.max(end, offset(text, end));
            }
        }
        if (afterTime && size <= 2 && SHORT.contains(text.substring(at, end))) {
            return end;
        }
        return name(text, at, afterTime);
    }

    private static int offset(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ' && i < at + 1) {
            i++;
        }
        if (i >= text.length() || "+-−".indexOf(text.charAt(i)) < 0) {
            return at;
        }
        i++;
        int digits = i;
        while (i < text.length() && i - digits < 4 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (i == digits) {
            return at;
        }
        if (i + 2 < text.length()
                && text.charAt(i) == ':'
                && Character.isDigit(text.charAt(i + 1))) {
            i += 3;
        }
        return i;
    }

    /// One to four words that end in "time": "West African Time", "Kigali time", "Eastern Standard
    /// Time".
    private static int name(String text, int at, boolean afterTime) {
        int i = at;
        for (int words = 0; words < 5; words++) {
            int end = word(text, i);
            if (end == i || end - i > 14) {
                return -1;
            }
            String word = text.substring(i, end).toLowerCase(Locale.ROOT);
            if (words > 0 && (word.equals("time") || word.equals("timezone"))) {
                return end;
            }
            boolean capital = afterTime && Character.isUpperCase(text.charAt(i)) && words < 3;
            if (!REGIONS.contains(word) && !capital) {
                return -1;
            }
            if (end >= text.length() || text.charAt(end) != ' ') {
                return -1;
            }
            i = end + 1;
        }
        return -1;
    }

    private static int word(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
