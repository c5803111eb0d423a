package peermortem.report.csv;

/// Keeps a spreadsheet from taking a text for a formula, and takes that back without loss. A cell
/// whose text begins with `=`, `+`, `-`, `@` (also full-width), tab, CR or LF, after any number of
/// apostrophes, gets one apostrophe more in front; reading takes one away under the same condition
/// (OWASP, CSV injection).
public final class Defused {
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Defused() {}

    /// The text as a cell may hold it.
    public static String cell(String text) {
        return dangerous(text, 0) ? "'" + text : text;
    }

    /// The text that a cell made by [#cell] stands for.
    public static String text(String cell) {
        return cell.startsWith("'") && dangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
