package peermortem.report.pdf;

import java.util.Optional;

/// A table row with a drawing in one of its columns, from `x` over `width` points.
record Drawn(TableRow row, float x, float width, Drawing drawing) implements Block {
    /// Draws into a strip beside the row's first line, whose middle is at `middle` points from the
    /// page's top.
    interface Drawing {
        void draw(Sheet sheet, float x, float width, float middle);
    }

    @Override
    public float height() {
        return row.height();
    }

    @Override
    public Optional<Block> repeated() {
        return row.repeated();
    }

    @Override
    public void paint(Sheet sheet, float top) {
        row.paint(sheet, top);
        sheet.artifact(() -> drawing.draw(sheet, x, width, top + row.firstMiddle()));
    }

    /// A bar as long as a share (0 to 1) of the strip.
    static Drawing bar(double share) {
        return (sheet, x, width, middle) -> {
            sheet.fill(x, middle - 3, width, 6, Palette.TRACK);
            sheet.fill(x, middle - 3, (float) (width * Math.clamp(share, 0, 1)), 6, Palette.BLUE);
        };
    }

    /// A value with its interval, each a share (0 to 1) of the strip.
    static Drawing interval(double value, double low, double high) {
        return (sheet, x, width, middle) -> {
            sheet.rule(x, middle, x + width, middle, 0.5f, Palette.RULE);
            sheet.rule(at(x, width, low), middle, at(x, width, high), middle, 5, Palette.BAND);
            sheet.dot(at(x, width, value), middle, 2.1f, Palette.BLUE);
        };
    }

    private static float at(float x, float width, double share) {
        return x + (float) (width * Math.clamp(share, 0, 1));
    }
}
