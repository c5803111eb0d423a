package peermortem.report.pdf;

import peermortem.report.font.Type;
import peermortem.report.font.Weight;

import java.awt.Color;

/// A way of setting words: cut, size and leading in points, colour. The scale is 6.8, 7.4, 8.6,
/// 10.6, 17, 27.
record Style(Weight weight, float size, float leading, Color color) {
    static final Style TITLE = new Style(Weight.BOLD, 17, 22, Palette.INK);
    static final Style FIGURE = new Style(Weight.BOLD, 27, 31, Palette.INK);
    static final Style SUBTITLE = new Style(Weight.REGULAR, 9.4f, 13, Palette.MUTED);
    static final Style HEADING = new Style(Weight.SEMIBOLD, 10.6f, 14, Palette.INK);
    static final Style BODY = new Style(Weight.REGULAR, 8.6f, 12.4f, Palette.INK);
    static final Style STRONG = new Style(Weight.SEMIBOLD, 8.6f, 12.4f, Palette.INK);
    static final Style SMALL = new Style(Weight.REGULAR, 7.4f, 10.6f, Palette.MUTED);
    static final Style SMALL_STRONG = new Style(Weight.SEMIBOLD, 7.4f, 10.6f, Palette.MUTED);
    static final Style LABEL = new Style(Weight.REGULAR, 6.8f, 9.6f, Palette.MUTED);
    static final Style HEAD = new Style(Weight.SEMIBOLD, 7.4f, 10, Palette.MUTED);
    static final Style CELL = new Style(Weight.SEMIBOLD, 8.2f, 12.4f, Palette.INK);

    Style in(Color other) {
        return new Style(weight, size, leading, other);
    }

    /// This style, or the largest smaller one in which the words fit the width, down to a least
    /// size.
    Style fitting(Type type, String words, float width, float least) {
        float wide = type.line(words, weight, size).width();
        if (wide <= width) {
            return this;
        }
        return new Style(weight, Math.max(least, size * width / wide * 0.99f), leading, color);
    }

    /// From the top of a line to its baseline, so that capitals stand in the line's middle.
    float ascent() {
        return (leading + 0.727f * size) / 2;
    }
}
