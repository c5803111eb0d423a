package peermortem.ui.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import peermortem.document.Postmortem;
import peermortem.document.Reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

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
        return of(
                before.lines().limit(MOST_LINES).toList(),
                after.lines().limit(MOST_LINES).toList(),
                String::equals);
    }

    /// What a reader finds different, paragraph by paragraph: marks, case, punctuation and line
    /// breaks do not count, for each place writes them in its own way.
    public static Changes inWords(String before, String after) {
        return of(
                paragraphs(before),
                paragraphs(after),
                (one, other) -> plain(one).equals(plain(other)));
    }

    private static List<String> paragraphs(String text) {
        Reading reading = Postmortem.parse(text).reading();
        Map<Integer, String> all = new LinkedHashMap<>();
        for (peermortem.document.Line line : reading.lines()) {
            String shown = reading.text().substring(line.content(), line.to()).strip();
            if (!plain(shown).isEmpty()) {
                all.merge(line.block(), shown, (one, more) -> one + " " + more);
            }
        }
        return all.values().stream().limit(MOST_LINES).toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Changes of(
            List<String> old, List<String> young, BiPredicate<String, String> same) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young, same).getDeltas()) {
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
