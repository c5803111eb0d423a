package peermortem.document;

/// Estimates the cells of a text's tables before they are parsed: commonmark fills each row up to
/// its header's columns, so that a short text can ask for a million cells.
final class TableSize {
    private static final int MOST_CELLS = 100_000;

    private final String text;

    private TableSize(String text) {
        this.text = text;
    }

    static boolean isTooLarge(String text) {
        return text.indexOf('|') >= 0 && new TableSize(text).cells() > MOST_CELLS;
    }

    /// Columns of each delimiter row times the lines up to the next empty one.
    private long cells() {
        long cells = 0;
        int columns = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfLine(at);
            int own = columns(at, end);
            if (own > 0) {
                columns = own;
            } else if (isBlank(at, end)) {
                columns = 0;
            }
            cells += columns;
            at = end + 1;
        }
        return cells;
    }

    /// The pipes of a delimiter row and one; 0 where the line is none.
    private int columns(int from, int to) {
        int pipes = 0;
        boolean dashes = false;
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '|' -> pipes++;
                case '-' -> dashes = true;
                case ':', ' ', '\t', '>' -> {}
                default -> {
                    return 0;
                }
            }
        }
        return dashes && pipes > 0 ? pipes + 1 : 0;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
