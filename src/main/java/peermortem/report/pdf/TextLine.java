package peermortem.report.pdf;

import peermortem.report.font.Line;
import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.List;

/// A set line with its style.
record TextLine(Line line, Style style) {
    static List<TextLine> wrapped(Type type, String text, Style style, float width) {
        List<TextLine> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            if (!paragraph.isBlank()) {
                for (Line line : type.wrap(paragraph, style.weight(), style.size(), width)) {
                    lines.add(new TextLine(line, style));
                }
            }
        }
        return lines;
    }

    static TextLine of(Type type, String text, Style style) {
        return new TextLine(type.line(text, style.weight(), style.size()), style);
    }

    static TextLine fitting(Type type, String text, Style style, float width) {
        return new TextLine(type.fitting(text, style.weight(), style.size(), width), style);
    }

    static float height(List<TextLine> lines) {
        float sum = 0;
        for (TextLine line : lines) {
            sum += line.style().leading();
        }
        return sum;
    }

    /// Draws lines under each other, their left ends at `x`.
    static void paint(Sheet sheet, List<TextLine> lines, float x, float top) {
        float at = top;
        for (TextLine line : lines) {
            sheet.text(line.line(), line.style(), x, at);
            at += line.style().leading();
        }
    }
}
