package peermortem.ui.document;

import javafx.scene.control.IndexRange;

import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The text of one block as it is shown, and the way between shown offsets and the snapshot's.
final class BlockText {
    /// A space that no line ends at, so that the number stays with its word.
    private static final String AFTER_A_WORD = "\u202F";

    /// So that 6 and 7 are not read as 67.
    private static final String AFTER_A_NUMBER = ",";

    private final List<Piece> pieces;
    private final String shown;

    BlockText(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.text()));
        this.shown = all.toString();
    }

    List<Piece> pieces() {
        return pieces;
    }

    String shown() {
        return shown;
    }

    int length() {
        return shown.length();
    }

    /// Where a stretch of the snapshot is shown; empty where it is not in this block.
    Optional<IndexRange> shownAt(Span span) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.source().overlaps(span)) {
                boolean exact = piece.exact();
                int first = exact ? Math.max(0, span.start() - piece.source().start()) : 0;
                int last =
                        exact
                                ? Math.min(
                                        piece.text().length(), span.end() - piece.source().start())
                                : piece.text().length();
                from = Math.min(from, at + first);
                to = Math.max(to, at + last);
            }
            at += piece.text().length();
        }
        return to < 0 ? Optional.empty() : Optional.of(new IndexRange(from, to));
    }

    /// The stretch of the snapshot that a shown stretch stands for.
    Optional<Span> sourceOf(int from, int to) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        int at = 0;
        for (Piece piece : pieces) {
            int first = Math.max(from, at);
            int last = Math.min(to, at + piece.text().length());
            if (first < last && !piece.source().isEmpty()) {
                Span part = piece.part(first - at, last - at).source();
                start = Math.min(start, part.start());
                end = Math.max(end, part.end());
            }
            at += piece.text().length();
        }
        return end < 0 ? Optional.empty() : Optional.of(Span.of(start, end));
    }

    /// A shown stretch as plain text, without the numbers of evidence.
    String plain(int from, int to) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            int first = Math.max(from, at);
            int last = Math.min(to, at + piece.text().length());
            if (first < last && !piece.isAdded()) {
                plain.append(piece.text(), first - at, last - at);
            }
            at += piece.text().length();
        }
        return plain.toString();
    }

    /// The same text with the highlights' numbers after the words that they mark.
    BlockText numbered(List<Highlight> highlights) {
        NavigableMap<Integer, List<Highlight>> ends = new TreeMap<>();
        for (Highlight highlight : highlights) {
            shownAt(highlight.span())
                    .filter(range -> endsHere(highlight.span()))
                    .ifPresent(
                            range ->
                                    ends.computeIfAbsent(range.getEnd(), end -> new ArrayList<>())
                                            .add(highlight));
        }
        return ends.isEmpty() ? this : new BlockText(withNumbers(ends));
    }

    private boolean endsHere(Span span) {
        return pieces.stream().mapToInt(piece -> piece.source().end()).max().orElse(0)
                >= span.end();
    }

    private List<Piece> withNumbers(NavigableMap<Integer, List<Highlight>> ends) {
        List<Piece> all = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int from = 0;
            int length = piece.text().length();
            for (var end : ends.subMap(at, false, at + length, true).entrySet()) {
                int cut = end.getKey() - at;
                all.add(piece.part(from, cut));
                String before = AFTER_A_WORD;
                for (Highlight highlight : end.getValue()) {
                    all.add(number(before, highlight));
                    before = AFTER_A_NUMBER;
                }
                from = cut;
            }
            if (from < length) {
                all.add(piece.part(from, length));
            }
            at += length;
        }
        return all;
    }

    private static Piece number(String before, Highlight highlight) {
        return Piece.added(
                before + highlight.number(),
                highlight.span().end(),
                List.of("number", highlight.kind().styleClass()));
    }
}
