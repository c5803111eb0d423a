package peermortem.document;

import peermortem.domain.Evidence;
import peermortem.domain.Span;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A snapshot's text, parsed once: blocks for the window, the reading text for checks. Immutable.
public final class Postmortem {
    private final String text;
    private final List<Block> blocks;
    private final Reading reading;
    private final Set<Limit> limits;
    private final int words;
    private final int[] lineStarts;

    private Postmortem(String text, MarkdownReader.Result result) {
        this.text = text;
        this.blocks = result.blocks();
        this.limits = Set.copyOf(result.limits());
        this.reading = ReadingBuilder.build(text, blocks);
        this.words = Words.count(reading.text());
        this.lineStarts = lineStarts(text);
    }

    public static Postmortem parse(String text) {
        return new Postmortem(text, MarkdownReader.read(text));
    }

    public String text() {
        return text;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public Reading reading() {
        return reading;
    }

    /// How many words a reader sees: runs of non-white-space with at least one letter or digit.
    public int words() {
        return words;
    }

    /// The limits that were reached while reading; empty for ordinary texts.
    public Set<Limit> limits() {
        return limits;
    }

    /// The line, from 1, of an offset of the text.
    public int line(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    public Evidence evidence(Span span) {
        return new Evidence(span, line(span.start()), span.in(text));
    }

    /// The evidence that a stretch of the reading text is.
    public Evidence evidence(int from, int to) {
        return evidence(reading.span(from, to));
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    c == '\n'
                            || (c == '\r'
                                    && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
