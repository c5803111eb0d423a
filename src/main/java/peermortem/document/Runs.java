package peermortem.document;

import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects inlines so that every run of plain characters stands one to one for its span; entities
/// and escapes become runs of their own.
final class Runs {
    private final String source;
    private final List<Inline> inlines = new ArrayList<>();

    Runs(String source) {
        this.source = source;
    }

    List<Inline> inlines() {
        return inlines;
    }

    void add(Inline inline) {
        inlines.add(inline);
    }

    /// Adds what the source shows between two offsets as `literal`.
    void literal(
            int start, int end, String literal, Set<Inline.Mark> marks, Optional<String> link) {
        if (literal.isEmpty() || end <= start) {
            return;
        }
        if (literal.length() == end - start) {
            inlines.add(new Inline.Run(Span.of(start, end), literal, marks, link));
            return;
        }
        int from = start;
        int shown = 0;
        int i = start;
        int j = 0;
        while (i < end && j < literal.length()) {
            int width = encoded(i, end, literal.charAt(j));
            if (width > 1) {
                plain(from, i, literal, shown, marks, link);
                int shownWidth =
                        Character.isHighSurrogate(literal.charAt(j)) && j + 1 < literal.length()
                                ? 2
                                : 1;
                inlines.add(
                        new Inline.Run(
                                Span.of(i, i + width),
                                literal.substring(j, j + shownWidth),
                                marks,
                                link));
                j += shownWidth;
                i += width;
                from = i;
                shown = j;
            } else {
                i++;
                j++;
            }
        }
        plain(from, Math.min(i, end), literal, shown, marks, link);
    }

    private void plain(
            int from,
            int to,
            String literal,
            int shown,
            Set<Inline.Mark> marks,
            Optional<String> link) {
        int length = Math.min(to - from, literal.length() - shown);
        if (length > 0) {
            inlines.add(
                    new Inline.Run(
                            Span.of(from, from + length),
                            literal.substring(shown, shown + length),
                            marks,
                            link));
        }
    }

    /// How many characters of the source stand for one shown character.
    private int encoded(int at, int end, char shown) {
        char c = source.charAt(at);
        if (c == '\\' && at + 1 < end && source.charAt(at + 1) == shown && isPunctuation(shown)) {
            return 2;
        }
        if (c == '&') {
            int semicolon = source.indexOf(';', at + 1, Math.min(end, at + 36));
            if (semicolon > at
                    && (shown != '&'
                            || source.startsWith("&amp;", at)
                            || source.startsWith("&#", at))) {
                return semicolon + 1 - at;
            }
        }
        return 1;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    static Set<Inline.Mark> with(Set<Inline.Mark> marks, Inline.Mark mark) {
        EnumSet<Inline.Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }
}
