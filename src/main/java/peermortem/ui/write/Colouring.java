package peermortem.ui.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which stretches of a Markdown text get a colour of their own, line by line. Linear in the text.
record Colouring(List<Run> runs) {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~)");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}(?: .*)?$");
    private static final Pattern MARKER =
            Pattern.compile("^\\s{0,30}(?:[-*+]|\\d{1,9}[.)]|>)(?= |$)");
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?<code>`[^`\\n"
                            + "]{1,300}`)|(?<link>\\[[^\\]\\n"
                            + "]{1,300}\\]\\([^)\\n"
                            + "]{1,300}\\)|https?://[^\\s)]{1,300})");

    Colouring {
        runs = List.copyOf(runs);
    }

    /// From `start` (inclusive) to `end` (exclusive), with the style class of its kind.
    record Run(int start, int end, String style) {}

    static Colouring of(String text) {
        List<Run> runs = new ArrayList<>();
        boolean fenced = false;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            boolean fence = FENCE.matcher(line).find();
            if (fence || fenced) {
                add(runs, start, end, "syntax-code");
            } else if (HEADING.matcher(line).matches()) {
                add(runs, start, end, "syntax-heading");
            } else {
                line(runs, line, start);
            }
            fenced ^= fence;
            start = end + 1;
        }
        return new Colouring(runs);
    }

    private static void line(List<Run> runs, String line, int start) {
        Matcher marker = MARKER.matcher(line);
        if (marker.find()) {
            add(runs, start, start + marker.end(), "syntax-mark");
        }
        Matcher span = SPAN.matcher(line);
        while (span.find()) {
            String style = span.group("code") != null ? "syntax-code" : "syntax-link";
            add(runs, start + span.start(), start + span.end(), style);
        }
    }

    private static void add(List<Run> runs, int start, int end, String style) {
        if (end > start) {
            runs.add(new Run(start, end, style));
        }
    }
}
