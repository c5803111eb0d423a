package peermortem.checks;

import java.io.Serial;

/// Text for a pattern of a rubric file: gives up where a pattern looks at far too many characters.
final class LimitedText implements CharSequence {
    private static final int STEPS_PER_CHARACTER = 400;
    private static final long LEAST_STEPS = 2_000_000;
    private final String text;
    private final long[] left;

    /// Thrown out of a search that takes too long.
    static final class TooLong extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        TooLong() {
            super("the pattern takes too long", null, false, false);
        }
    }

    LimitedText(String text) {
        this(text, new long[] {LEAST_STEPS + (long) STEPS_PER_CHARACTER * text.length()});
    }

    private LimitedText(String text, long[] left) {
        this.text = text;
        this.left = left;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (left[0]-- < 0) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new LimitedText(text.substring(start, end), left);
    }

    @Override
    public String toString() {
        return text;
    }
}
