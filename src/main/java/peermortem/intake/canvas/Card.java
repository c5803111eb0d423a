package peermortem.intake.canvas;

import peermortem.domain.CanvasNode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text card as a writer meant it: a heading, lines, and the clock time if it tells of one
/// moment.
record Card(CanvasNode node, Optional<String> heading, List<String> lines) {
    private static final Pattern HEADING =
            Pattern.compile("(?:#{1,6}\\s+(.+?)\\s*#*)|(?:\\*\\*(.+?)\\*\\*:?)");
    private static final Pattern TIME =
            Pattern.compile(
                    "\\b(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?::[0-5]\\d)?(?:\\s*[AaPp]\\.?[Mm]\\b\\.?)?"
                        + "(?:\\s*(?:UTC|GMT|Z|[A-Z]{1,3}[SD]?T)(?:[+-]\\d{1,2}(?::\\d\\d)?)?\\b)?");
    private static final Pattern SECTION =
            Pattern.compile(
                    "summary|overview|impact|root"
                        + " cause|resolution|steps|action|follow|correct|prevent|lesson|timeline|analysis",
                    Pattern.CASE_INSENSITIVE);

    static Card of(CanvasNode node) {
        List<String> lines = node.content().strip().lines().toList();
        Matcher first = HEADING.matcher(lines.isEmpty() ? "" : lines.getFirst().strip());
        if (!first.matches()) {
            return new Card(node, Optional.empty(), lines);
        }
        String heading = first.group(1) == null ? first.group(2) : first.group(1);
        return new Card(node, Optional.of(heading.strip()), lines.subList(1, lines.size()));
    }

    /// The moment that the card stands for by its heading or the beginning of its text.
    Optional<String> time() {
        if (lines.stream().filter(Card::startsWithTime).count() > 1) {
            return Optional.empty();
        }
        String title = heading.orElseGet(() -> lines.isEmpty() ? "" : lines.getFirst());
        if (heading.isEmpty() && !startsWithTime(title)) {
            return Optional.empty();
        }
        return onlyTime(title);
    }

    /// The one time that the text mentions, for cards in a chain of moments.
    Optional<String> mentionedTime() {
        boolean section = heading.filter(h -> SECTION.matcher(h).find()).isPresent();
        return section || lines.size() > 5 ? Optional.empty() : onlyTime(String.join(" ", lines));
    }

    /// `14:41 Investigation: what happened. And then.`
    String entry(String time) {
        String title = heading.map(h -> withoutTime(h, time)).orElse("");
        List<String> rest =
                lines.stream()
                        .map(Card::withoutMarker)
                        .filter(line -> !line.isBlank())
                        .map(line -> heading.isEmpty() ? withoutLeading(line, time) : line)
                        .toList();
        StringBuilder entry = new StringBuilder(time);
        if (!title.isEmpty()) {
            entry.append(' ').append(title).append(rest.isEmpty() ? "" : ":");
        }
        for (int i = 0; i < rest.size(); i++) {
            boolean ended = i == 0 || rest.get(i - 1).matches(".*[.!?:;,]");
            entry.append(ended ? " " : ". ").append(rest.get(i));
        }
        return entry.toString();
    }

    private static Optional<String> onlyTime(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String time = matcher.group().strip();
        return matcher.find() ? Optional.empty() : Optional.of(time);
    }

    private static boolean startsWithTime(String line) {
        return TIME.matcher(withoutMarker(line).replaceFirst("^[\\[(*`~]+", "")).lookingAt();
    }

    private static String withoutMarker(String line) {
        return line.strip().replaceFirst("^(?:[-*+•]|\\d+[.)])\\s+(?:\\[[ xX]]\\s+)?", "");
    }

    private static String withoutLeading(String line, String time) {
        return line.contains(time) && startsWithTime(line) ? withoutTime(line, time) : line;
    }

    private static String withoutTime(String text, String time) {
        return text.replaceFirst(
                        "[\\s(\\[@~–—-]*(?:\\bat\\s+)?"
                                + Pattern.quote(time)
                                + "[)\\]]*\\s*[:–—-]*\\s*",
                        " ")
                .strip();
    }
}
