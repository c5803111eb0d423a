package peermortem.document;

/// Looks at characters, digits and words of a text by offset; beyond its ends there is nothing.
abstract class TextCursor {
    final String text;

    TextCursor(String text) {
        this.text = text;
    }

    final int ordinal(int at) {
        boolean ordinal =
                startsWith(at, "st")
                        || startsWith(at, "nd")
                        || startsWith(at, "rd")
                        || startsWith(at, "th");
        return ordinal && !Character.isLetter(charAt(at + 2)) ? at + 2 : at;
    }

    final int wordEnd(int at) {
        int i = at;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    final int digits(int at, int most) {
        int i = at;
        while (i < text.length()
                && i - at < most
                && text.charAt(i) >= '0'
                && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    final int value(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    final int skip(int at, String characters) {
        int i = at;
        while (i < text.length() && characters.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    final char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }

    final boolean startsWith(int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }
}
