package peermortem.document;

import peermortem.domain.Span;

import java.util.List;

/// The text as a reader sees it: no Markdown marks, HTML tags, comments or link targets. Each of
/// its characters knows where it stands in the snapshot's text.
public final class Reading {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final List<Line> lines;
    private final List<Seen> seen;

    Reading(String text, int[] starts, int[] ends, List<Line> lines, List<Seen> seen) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.lines = List.copyOf(lines);
        this.seen = List.copyOf(seen);
    }

    public String text() {
        return text;
    }

    public List<Line> lines() {
        return lines;
    }

    /// Images, links, tables and code blocks in reading order.
    public List<Seen> seen() {
        return seen;
    }

    /// Where a stretch of the reading text stands in the snapshot's text, white space at its ends
    /// left out.
    public Span span(int from, int to) {
        int first = from;
        int last = Math.min(to, text.length());
        while (first < last && text.charAt(first) <= ' ') {
            first++;
        }
        while (last > first && text.charAt(last - 1) <= ' ') {
            last--;
        }
        if (first >= last) {
            int at = starts.length == 0 ? 0 : starts[Math.min(first, starts.length - 1)];
            return Span.of(at, at);
        }
        return Span.of(starts[first], Math.max(starts[first], ends[last - 1]));
    }

    /// The line that holds an offset of the reading text, as an index into `lines()`.
    public int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).from() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
