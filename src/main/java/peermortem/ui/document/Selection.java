package peermortem.ui.document;

import javafx.scene.control.IndexRange;

import peermortem.domain.Span;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A selection over text blocks in reading order: from an anchor to a caret, each a block and an
/// offset.
final class Selection {
    /// A place between two characters.
    record At(int block, int offset) implements Comparable<At> {
        @Override
        public int compareTo(At other) {
            return block != other.block
                    ? Integer.compare(block, other.block)
                    : Integer.compare(offset, other.offset);
        }
    }

    private List<TextBlock> blocks = List.of();
    private At anchor = new At(0, 0);
    private At caret = new At(0, 0);

    void reset(List<TextBlock> over) {
        blocks = List.copyOf(over);
        collapse(new At(0, 0));
    }

    void collapse(At at) {
        anchor = at;
        caret = at;
        paint();
    }

    void extend(At to) {
        caret = to;
        paint();
    }

    void select(At from, At to) {
        anchor = from;
        caret = to;
        paint();
    }

    void all() {
        if (!blocks.isEmpty()) {
            select(new At(0, 0), new At(blocks.size() - 1, blocks.getLast().text().length()));
        }
    }

    void word(At at) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(shown(at.block()));
        int length = shown(at.block()).length();
        int from =
                at.offset() >= length
                        ? Math.max(0, words.preceding(length))
                        : Math.max(
                                0,
                                words.isBoundary(at.offset())
                                        ? at.offset()
                                        : words.preceding(at.offset()));
        int to = from >= length ? length : words.following(from);
        select(new At(at.block(), from), new At(at.block(), to));
    }

    void block(int block) {
        select(new At(block, 0), new At(block, shown(block).length()));
    }

    /// Moves the caret by a word, or by a block, keeping the anchor.
    void extendBy(int words, int wholeBlocks) {
        if (blocks.isEmpty()) {
            return;
        }
        if (wholeBlocks != 0) {
            int block = Math.clamp((long) caret.block() + wholeBlocks, 0, blocks.size() - 1);
            extend(new At(block, wholeBlocks > 0 ? shown(block).length() : 0));
            return;
        }
        extend(words > 0 ? nextWord() : previousWord());
    }

    boolean isEmpty() {
        return anchor.equals(caret);
    }

    /// What is selected, in the snapshot.
    Optional<Span> span() {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (int i = from().block(); i <= to().block() && i < blocks.size(); i++) {
            Optional<Span> part = blocks.get(i).text().sourceOf(first(i), last(i));
            if (part.isPresent()) {
                start = Math.min(start, part.get().start());
                end = Math.max(end, part.get().end());
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(Span.of(start, end));
    }

    /// What is selected, as plain text.
    String text() {
        List<String> parts = new ArrayList<>();
        for (int i = from().block(); i <= to().block() && i < blocks.size(); i++) {
            parts.add(blocks.get(i).text().plain(first(i), last(i)));
        }
        return String.join("\n", parts);
    }

    private At nextWord() {
        String shown = shown(caret.block());
        if (caret.offset() >= shown.length()) {
            return caret.block() + 1 < blocks.size() ? new At(caret.block() + 1, 0) : caret;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(shown);
        int to = words.following(caret.offset());
        while (to < shown.length() && Character.isWhitespace(shown.charAt(to - 1))) {
            to = words.following(to);
        }
        return new At(caret.block(), to);
    }

    private At previousWord() {
        if (caret.offset() == 0) {
            int block = caret.block() - 1;
            return block >= 0 ? new At(block, shown(block).length()) : caret;
        }
        String shown = shown(caret.block());
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(shown);
        int to = words.preceding(caret.offset());
        while (to > 0 && Character.isWhitespace(shown.charAt(to))) {
            to = words.preceding(to);
        }
        return new At(caret.block(), to);
    }

    private String shown(int block) {
        return blocks.get(block).text().shown();
    }

    At from() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    At to() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    private int first(int block) {
        return block == from().block() ? from().offset() : 0;
    }

    private int last(int block) {
        return block == to().block() ? to().offset() : shown(block).length();
    }

    private void paint() {
        for (int i = 0; i < blocks.size(); i++) {
            boolean inside = i >= from().block() && i <= to().block() && first(i) < last(i);
            blocks.get(i)
                    .setSelection(
                            inside
                                    ? Optional.of(new IndexRange(first(i), last(i)))
                                    : Optional.empty());
        }
    }
}
