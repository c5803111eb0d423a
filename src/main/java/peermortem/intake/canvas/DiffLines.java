package peermortem.intake.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a unified diff's `.canvas` part, also where all its line breaks were lost on the
/// way: the JSON itself then tells where a line ended, for it was written one member per line.
final class DiffLines {
    private static final Pattern FILE =
            Pattern.compile(
                    "(?:^|\\s)--- (\\S+)\\s+(?:\\S+\\s+)*?\\+\\+\\+ (\\S+)", Pattern.MULTILINE);
    private static final Pattern HUNK = Pattern.compile("^@@ -\\d+(?:,\\d+)? \\+\\d+(?:,\\d+)? @@");

    private DiffLines() {}

    /// A line's sort: ' ' for kept, '+' for added, '-' for removed, '@' for the start of a hunk.
    record Line(char sort, String text) {}

    static boolean isCanvasDiff(String text) {
        Matcher file = FILE.matcher(text);
        while (file.find()) {
            if (file.group(2).endsWith(".canvas") || file.group(1).endsWith(".canvas")) {
                return true;
            }
        }
        return false;
    }

    static List<Line> of(String diff) {
        return diff.strip().lines().count() > 3 ? wellFormed(diff) : broken(diff);
    }

    private static List<Line> wellFormed(String diff) {
        List<Line> lines = new ArrayList<>();
        boolean wanted = false;
        for (String line : diff.lines().toList()) {
            if (line.startsWith("--- ") || line.startsWith("diff ") || line.startsWith("index ")) {
                wanted &= line.startsWith("index ");
            } else if (line.startsWith("+++ ")) {
                wanted = line.replaceAll("\\t.*", "").strip().endsWith(".canvas");
            } else if (wanted && HUNK.matcher(line).find()) {
                lines.add(new Line('@', ""));
            } else if (wanted && !line.isEmpty() && " +-".indexOf(line.charAt(0)) >= 0) {
                lines.add(new Line(line.charAt(0), line.substring(1)));
            }
        }
        return lines;
    }

    private static List<Line> broken(String diff) {
        String text = diff.replaceAll("[\\r\\n]+", " ");
        int start = text.indexOf("@@");
        List<Line> lines = new ArrayList<>();
        if (start >= 0) {
            new Scanner(text.substring(start), lines).scan();
        }
        return lines;
    }

    /// Walks over one long line and cuts it behind `{`, `[`, `,` and each closing bracket outside
    /// of strings.
    private static final class Scanner {
        private final String text;
        private final List<Line> lines;
        private int at;
        private char sort = ' ';
        private final StringBuilder line = new StringBuilder();

        Scanner(String text, List<Line> lines) {
            this.text = text;
            this.lines = lines;
        }

        void scan() {
            while (at < text.length()) {
                Matcher hunk = HUNK.matcher(text).region(at, text.length());
                char c = text.charAt(at);
                if (c == '@' && hunk.lookingAt()) {
                    end();
                    lines.add(new Line('@', ""));
                    at = hunk.end();
                } else if (c == '"') {
                    string();
                } else if ((c == '+' || c == '-') && line.isEmpty() && blankAround()) {
                    sort = c;
                    at++;
                } else {
                    plain(c);
                }
            }
            end();
        }

        private void plain(char c) {
            at++;
            if (!Character.isWhitespace(c) || !line.isEmpty()) {
                line.append(c);
            }
            if (c == ' '
                    && "+-".indexOf(next()) >= 0
                    && at + 1 < text.length()
                    && text.charAt(at + 1) == ' ') {
                end();
            } else if ("{[,".indexOf(c) >= 0 || ("}]".indexOf(c) >= 0 && next() != ',')) {
                end();
            }
        }

        private void string() {
            int from = at++;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(text.length(), at + 1);
            line.append(text, from, at);
        }

        private boolean blankAround() {
            return (at == 0 || text.charAt(at - 1) == ' ')
                    && (at + 1 >= text.length() || text.charAt(at + 1) == ' ');
        }

        private char next() {
            return at < text.length() ? text.charAt(at) : ' ';
        }

        private void end() {
            if (!line.isEmpty()) {
                lines.add(new Line(sort, line.toString()));
                line.setLength(0);
            }
            sort = ' ';
        }
    }
}
