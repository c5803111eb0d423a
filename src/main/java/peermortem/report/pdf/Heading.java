package peermortem.report.pdf;

import peermortem.report.font.Type;

/// A section's heading, which is a bookmark too.
record Heading(TextLine line) implements Block {
    private static final float BELOW = 5;

    static Heading of(Type type, String text) {
        return new Heading(TextLine.fitting(type, text, Style.HEADING, Frame.MEASURE));
    }

    @Override
    public float height() {
        return line.style().leading() + BELOW;
    }

    @Override
    public float before() {
        return 14;
    }

    @Override
    public boolean staysWithNext() {
        return true;
    }

    @Override
    public void paint(Sheet sheet, float top) {
        sheet.bookmark(line.line().text(), top);
        sheet.tagged(
                sheet.tags().heading(),
                () -> sheet.text(line.line(), line.style(), Frame.LEFT, top));
    }
}
