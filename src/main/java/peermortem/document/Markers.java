package peermortem.document;

/// Passes what stands before the words of a line: bullets, numbers, hashes, emoji and
/// `:shortcodes:`.
final class Markers {
    private static final String BULLETS = "-*•–—▪▫◦·‣●○➤►▶→⇒✓✔✗+=>~";

    /// Where the words begin, and whether a bullet or number stood before them.
    record Start(int content, boolean bullet) {}

    private Markers() {}

    static Start skip(CharSequence text, int from, int to) {
        boolean bullet = false;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int number = number(text, at, to);
            if (number > at) {
                bullet = true;
                at = number;
            } else if (c == ':' && shortcode(text, at, to) > at) {
                at = shortcode(text, at, to);
                bullet = true;
            } else if (Character.isLetterOrDigit(c) || opensWords(c)) {
                break;
            } else if (Character.isHighSurrogate(c) && at + 1 < to) {
                if (Character.isLetter(Character.codePointAt(text, at))) {
                    break;
                }
                bullet = true;
                at += 2;
            } else {
                boolean marksEntry = BULLETS.indexOf(c) >= 0 && at + 1 < to;
                bullet |= marksEntry || Character.getType(c) == Character.OTHER_SYMBOL;
                bullet |= c == '.' && at == from;
                at++;
            }
        }
        return new Start(at, bullet);
    }

    private static boolean opensWords(char c) {
        return "\"'(`“‘«/<&$@~".indexOf(c) >= 0 && c != '~';
    }

    /// The end of `1.`, `2)`, `10.` before a time, or `a)`; `at` where there is none.
    private static int number(CharSequence text, int at, int to) {
        int i = at;
        while (i < to && i - at < 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (i == at
                && i + 1 < to
                && Character.isLetter(text.charAt(i))
                && text.charAt(i + 1) == ')') {
            i++;
        }
        if (i == at || i - at > 2 || i >= to || (text.charAt(i) != '.' && text.charAt(i) != ')')) {
            return at;
        }
        int next = i + 1;
        if (next >= to) {
            return at;
        }
        char c = text.charAt(next);
        boolean spaced = c == ' ' || c == '\t' || c == '*';
        boolean letter = Character.isUpperCase(c);
        boolean time =
                next + 2 < to
                        && Character.isDigit(c)
                        && (text.charAt(next + 1) == ':' || text.charAt(next + 2) == ':');
        return spaced || letter || time ? next : at;
    }

    private static int shortcode(CharSequence text, int at, int to) {
        int i = at + 1;
        while (i < to
                && i - at < 40
                && (Character.isLetterOrDigit(text.charAt(i))
                        || "_-+".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i < to
                        && i > at + 1
                        && text.charAt(i) == ':'
                        && Character.isLetter(text.charAt(at + 1))
                ? i + 1
                : at;
    }
}
