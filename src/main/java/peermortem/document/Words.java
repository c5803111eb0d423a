package peermortem.document;

/// Counts words as the rubric does: runs of non-white-space with at least one letter or digit.
public final class Words {
    private Words() {}

    public static int count(String text) {
        return count(text, 0, text.length());
    }

    public static int count(String text, int from, int to) {
        int words = 0;
        boolean counted = false;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
            i += Character.charCount(c);
        }
        return words;
    }
}
