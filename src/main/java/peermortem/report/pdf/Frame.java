package peermortem.report.pdf;

/// The page (A4) and its margins, in points from the top left corner.
final class Frame {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 42;
    static final float RIGHT = WIDTH - 42;
    static final float TOP = 36;
    static final float BOTTOM = HEIGHT - 50;
    static final float FOOTER = HEIGHT - 34;
    static final float MEASURE = RIGHT - LEFT;

    private Frame() {}
}
