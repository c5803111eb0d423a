package peermortem.report.font;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sets words in lines. Widths and sizes are in points.
public final class Type {
    /// A shortened text ends between words where that loses fewer characters than this.
    private static final int LONGEST_LOST = 14;

    private final Typefaces faces;

    public Type(Typefaces faces) {
        this.faces = faces;
    }

    /// One line, however long.
    public Line line(String text, Weight weight, float size) {
        return Setting.line(faces, Clean.text(text), weight, size);
    }

    /// One line that fits, shortened with an ellipsis where it must be.
    public Line fitting(String text, Weight weight, float size, float width) {
        Line whole = line(text, weight, size);
        if (whole.width() <= width) {
            return whole;
        }
        String clean = Clean.text(text);
        int low = 0;
        int high = clean.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (shortened(clean, middle, weight, size).width() <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return shortened(clean, low, weight, size);
    }

    private Line shortened(String text, int length, Weight weight, float size) {
        int end = length;
        int space = text.lastIndexOf(' ', length);
        if (length < text.length() && space > length - LONGEST_LOST && space > 0) {
            end = space;
        } else if (length > 0 && Character.isHighSurrogate(text.charAt(length - 1))) {
            end = length - 1;
        }
        return Setting.line(faces, text.substring(0, end).stripTrailing() + "…", weight, size);
    }

    /// As many lines as the text needs in that width; a word wider than a line is broken.
    public List<Line> wrap(String text, Weight weight, float size, float width) {
        String clean = Clean.text(text).strip();
        Line whole = Setting.line(faces, clean, weight, size);
        if (whole.width() <= width) {
            return List.of(whole);
        }
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String word : words(clean, weight, size, width)) {
            float wide = Setting.line(faces, word, weight, size).width();
            float shown =
                    word.endsWith(" ")
                            ? Setting.line(faces, word.stripTrailing(), weight, size).width()
                            : wide;
            if (!line.isEmpty() && used + shown > width) {
                lines.add(Setting.line(faces, line.toString().stripTrailing(), weight, size));
                line.setLength(0);
                used = 0;
            }
            line.append(word);
            used += wide;
        }
        lines.add(Setting.line(faces, line.toString().stripTrailing(), weight, size));
        return lines;
    }

    /// The stretches between which a line may end; none is wider than a line.
    private List<String> words(String text, Weight weight, float size, float width) {
        List<String> words = new ArrayList<>();
        for (String word : split(text, BreakIterator.getLineInstance(Locale.ROOT))) {
            if (Setting.line(faces, word.stripTrailing(), weight, size).width() <= width) {
                words.add(word);
            } else {
                words.addAll(broken(word, weight, size, width));
            }
        }
        return words;
    }

    private List<String> broken(String word, Weight weight, float size, float width) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        float used = 0;
        for (String letter : split(word, BreakIterator.getCharacterInstance(Locale.ROOT))) {
            float wide = Setting.line(faces, letter, weight, size).width();
            if (!part.isEmpty() && used + wide > width) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.append(letter);
            used += wide;
        }
        parts.add(part.toString());
        return parts;
    }

    private static List<String> split(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }
}
