package peermortem.document;

/// Tells a line break that only wraps running text from one that its author meant.
final class LineBreaks {
    private static final int NEIGHBOURS = 3;
    private static final int LONGEST = 200;
    private static final int SHORTEST_WRAPPED = 40;
    private static final int SHORTEST_BEFORE_CAPITAL = 60;

    private LineBreaks() {}

    /// True where the break at `newline` of the source merely wraps a sentence.
    static boolean wraps(String text, int newline) {
        int end = trimmedEnd(text, newline);
        int start = lineStart(text, end);
        int next = contentAfter(text, newline);
        if (end <= start || next >= text.length() || next - newline > LONGEST) {
            return false;
        }
        int length = end - start;
        char last = text.charAt(end - 1);
        char first = text.charAt(next);
        if (length < SHORTEST_WRAPPED
                || length >= LONGEST
                || last == ':'
                || last == '\\'
                || isEntry(text, next)) {
            return false;
        }
        if (length + 1 + wordLength(text, next) <= width(text, newline)) {
            return false;
        }
        boolean ended = last == '.' || last == '!' || last == '?' || last == ';' || last == '*';
        if (Character.isLowerCase(first)) {
            return true;
        }
        return !ended
                && length >= SHORTEST_BEFORE_CAPITAL
                && (Character.isLetterOrDigit(first) || first == '(')
                && surrounded(text, newline);
    }

    private static boolean isEntry(String text, int at) {
        char c = text.charAt(at);
        if (c == '-' || c == '*' || c == '#' || c == '•' || c == '=' || c == '|') {
            return true;
        }
        int i = at;
        while (i < text.length() && i - at < 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean marked = i > at && i < text.length() && ":.)/".indexOf(text.charAt(i)) >= 0;
        return marked || labelled(text, at);
    }

    private static boolean labelled(String text, int at) {
        for (int i = at; i < text.length() && i - at < 25; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return true;
            }
            if (c == '\n' || c == '\r' || c == '.' || c == ',') {
                return false;
            }
        }
        return false;
    }

    private static boolean surrounded(String text, int newline) {
        int before = trimmedEnd(text, lineStart(text, trimmedEnd(text, newline)));
        int after = nextNewline(text, newline + 1);
        return (before > 0 && newline - before < LONGEST && blankBetween(text, before))
                || (after < text.length() && contentAfter(text, after) - after < 4);
    }

    private static boolean blankBetween(String text, int before) {
        int breaks = 0;
        for (int i = before; i < text.length() && text.charAt(i) <= ' '; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks == 1;
    }

    private static int width(String text, int newline) {
        int widest = 0;
        int at = newline;
        for (int i = 0; i < NEIGHBOURS && at > 0; i++) {
            int end = trimmedEnd(text, at);
            int start = lineStart(text, end);
            widest = Math.max(widest, end - start);
            at = start - 1;
        }
        at = newline;
        for (int i = 0; i < NEIGHBOURS && at >= 0 && at < text.length(); i++) {
            int next = nextNewline(text, at + 1);
            if (trimmedEnd(text, next) <= at + 1) {
                break;
            }
            widest = Math.max(widest, next - at - 1);
            at = next;
        }
        return widest;
    }

    private static int wordLength(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < LONGEST && text.charAt(i) > ' ') {
            i++;
        }
        return i - at;
    }

    private static int trimmedEnd(String text, int end) {
        int i = end;
        while (i > 0 && end - i < LONGEST && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i;
    }

    private static int lineStart(String text, int end) {
        int i = end;
        while (i > 0
                && end - i < LONGEST
                && text.charAt(i - 1) != '\n'
                && text.charAt(i - 1) != '\r') {
            i--;
        }
        while (i < end && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static int nextNewline(String text, int from) {
        int i = Math.min(from, text.length());
        int start = i;
        while (i < text.length() && i - start < LONGEST && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    private static int contentAfter(String text, int newline) {
        int i = newline;
        while (i < text.length()
                && i - newline <= LONGEST
                && (text.charAt(i) <= ' ' || text.charAt(i) == '>')) {
            i++;
        }
        return i;
    }
}
