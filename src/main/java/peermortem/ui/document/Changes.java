package peermortem.ui.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;

/// What changed between two texts, line by line, with a few unchanged lines around each change.
public record Changes(List<Line> lines) {
    private static final int AROUND = 2;
    private static final int MOST_LINES = 20_000;

    public Changes {
        lines = List.copyOf(lines);
    }

    /// A line and what became of it; `GAP` stands for unchanged lines that are left out.
    public record Line(Kind kind, String text) {}

    /// What became of a line.
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        GAP
    }

    public static Changes between(String before, String after) {
        List<String> old = before.lines().limit(MOST_LINES).toList();
        List<String> young = after.lines().limit(MOST_LINES).toList();
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            int start = delta.getSource().getPosition();
            same(lines, old, at, start, at > 0);
            delta.getSource().getLines().forEach(text -> lines.add(new Line(Kind.REMOVED, text)));
            delta.getTarget().getLines().forEach(text -> lines.add(new Line(Kind.ADDED, text)));
            at = start + delta.getSource().size();
        }
        if (at > 0 || !lines.isEmpty()) {
            same(lines, old, at, old.size(), true);
        }
        return new Changes(lines);
    }

    private static void same(
            List<Line> lines, List<String> old, int from, int to, boolean afterChange) {
        int head = afterChange ? Math.min(to, from + AROUND) : from;
        boolean beforeChange = to < old.size();
        int tail = beforeChange ? Math.max(head, to - AROUND) : to;
        for (int i = from; i < head; i++) {
            lines.add(new Line(Kind.SAME, old.get(i)));
        }
        if (tail > head || (!beforeChange && to > head)) {
            lines.add(new Line(Kind.GAP, ""));
        }
        for (int i = beforeChange ? tail : to; i < to; i++) {
            lines.add(new Line(Kind.SAME, old.get(i)));
        }
    }
}
