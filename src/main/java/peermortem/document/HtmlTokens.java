package peermortem.document;

import java.util.Locale;
import java.util.Optional;

/// Cuts HTML into tags and text in one pass over the source; whatever is no tag is text.
final class HtmlTokens {
    private static final int LONGEST_TAG = 10_000;

    /// Receives the pieces in reading order; offsets are of the source.
    interface Receiver {
        void text(int start, int end);

        void tag(int start, int end, String name, boolean closing);
    }

    private HtmlTokens() {}

    static void read(String source, int start, int end, Receiver receiver) {
        int at = start;
        int textFrom = start;
        boolean commentsEnd = true;
        while (at < end) {
            if (source.charAt(at) != '<') {
                at++;
                continue;
            }
            int close = -1;
            boolean comment = source.startsWith("<!--", at);
            if (comment && commentsEnd) {
                close = source.indexOf("-->", Math.min(at + 4, end), end);
                commentsEnd = close >= 0;
                close = close < 0 ? -1 : close + 3;
            } else if (!comment && isTag(source, at, end)) {
                close = tagEnd(source, at, end);
            }
            if (close < 0) {
                at++;
                continue;
            }
            if (textFrom < at) {
                receiver.text(textFrom, at);
            }
            if (!comment) {
                String tag = source.substring(at, Math.min(close, at + 40));
                receiver.tag(at, close, name(tag), tag.startsWith("</"));
            }
            at = close;
            textFrom = close;
        }
        if (textFrom < end) {
            receiver.text(textFrom, end);
        }
    }

    private static boolean isTag(String source, int at, int end) {
        if (at + 1 >= end) {
            return false;
        }
        char c = source.charAt(at + 1);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || c == '!' || c == '?' || c == '/';
    }

    private static int tagEnd(String source, int at, int end) {
        int limit = Math.min(end, at + LONGEST_TAG);
        for (int i = at + 1; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    /// The lower-case name of a tag such as `</P class="x">`.
    static String name(String tag) {
        int start = 1;
        while (start < tag.length() && (tag.charAt(start) == '/' || tag.charAt(start) == '!')) {
            start++;
        }
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(Math.min(start, tag.length()), end).toLowerCase(Locale.ROOT);
    }

    /// The value of an attribute, or an empty string.
    static String attribute(String tag, String name) {
        int at = tag.toLowerCase(Locale.ROOT).indexOf(name + "=");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 1;
        char quote = from < tag.length() ? tag.charAt(from) : ' ';
        if (quote == '"' || quote == '\'') {
            int to = tag.indexOf(quote, from + 1);
            return to < 0 ? "" : tag.substring(from + 1, to);
        }
        int to = from;
        while (to < tag.length() && tag.charAt(to) > ' ' && tag.charAt(to) != '>') {
            to++;
        }
        return tag.substring(Math.min(from, tag.length()), to);
    }

    /// The style that a tag gives to its text.
    static Optional<Inline.Mark> mark(String name) {
        return switch (name) {
            case "b", "strong" -> Optional.of(Inline.Mark.BOLD);
            case "i", "em" -> Optional.of(Inline.Mark.ITALIC);
            case "code", "tt", "kbd" -> Optional.of(Inline.Mark.CODE);
            case "s", "del", "strike" -> Optional.of(Inline.Mark.STRUCK);
            default -> Optional.empty();
        };
    }
}
