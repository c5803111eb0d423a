package peermortem.report.font;

import java.text.Normalizer;

/// Makes a text fit for one line of type: composed (NFC), white space as spaces, no signs that turn
/// the direction of what follows, no halves of characters.
final class Clean {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Clean() {}

    static String text(String raw) {
        boolean simple = true;
        for (int i = 0; i < raw.length() && simple; i++) {
            char c = raw.charAt(i);
            simple = c >= ' ' && c < 0x300 && (c < 0x7F || c > 0xA0) && c != 0xAD;
        }
        if (simple) {
            return raw;
        }
        StringBuilder kept = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(c -> keep(kept, c));
        return kept.toString();
    }

    private static void keep(StringBuilder kept, int c) {
        if (Character.isWhitespace(c) || c == 0xA0 || c == 0x85 || c == 0x202F) {
            kept.append(c == 0xA0 || c == 0x202F ? '\u00A0' : ' ');
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            kept.append('\uFFFD');
        } else if (Character.isISOControl(c)) {
            kept.append('\uFFFD');
        } else if (Character.getType(c) != Character.FORMAT
                || c == ZERO_WIDTH_JOINER
                || c == ZERO_WIDTH_NON_JOINER) {
            kept.appendCodePoint(c);
        }
    }

    /// Characters that steer their neighbours and have no picture of their own.
    static boolean invisible(int c) {
        return c == ZERO_WIDTH_JOINER
                || c == ZERO_WIDTH_NON_JOINER
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /// Marks that sit on the character before them.
    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
