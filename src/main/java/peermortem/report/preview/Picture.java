package peermortem.report.preview;

/// A page as pixels, row by row from the top left, each 0xAARRGGBB.
public final class Picture {
    private final int width;
    private final int height;
    private final int[] pixels;

    Picture(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// A copy of the pixels.
    public int[] pixels() {
        return pixels.clone();
    }
}
