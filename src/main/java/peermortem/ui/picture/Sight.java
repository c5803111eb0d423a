package peermortem.ui.picture;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.transform.Affine;

/// Which part of a drawing is seen, and how large: a scale and a shift, kept so that some of the
/// drawing always stays in sight.
final class Sight {
    private static final double CLOSEST = 4;
    private static final double MARGIN = 24;
    private static final double LEAST_SEEN = 60;

    private final Affine transform = new Affine();
    private Bounds drawing = new BoundingBox(0, 0, 1, 1);
    private double width = 1;
    private double height = 1;

    Affine transform() {
        return transform;
    }

    void drawing(Bounds bounds) {
        drawing = bounds;
    }

    void window(double wide, double high) {
        width = Math.max(1, wide);
        height = Math.max(1, high);
    }

    double scale() {
        return transform.getMxx();
    }

    /// The scale at which all is seen, never larger than life.
    private double fitting() {
        return Math.min(
                1,
                Math.min(
                        (width - 2 * MARGIN) / Math.max(1, drawing.getWidth()),
                        (height - 2 * MARGIN) / Math.max(1, drawing.getHeight())));
    }

    void fit() {
        double scale = Math.max(1e-3, fitting());
        set(
                scale,
                (width - drawing.getWidth() * scale) / 2 - drawing.getMinX() * scale,
                (height - drawing.getHeight() * scale) / 2 - drawing.getMinY() * scale);
    }

    /// All of the drawing's width, from its top: cards stay readable where a canvas is long.
    void start() {
        double scale = Math.clamp((width - 2 * MARGIN) / Math.max(1, drawing.getWidth()), 0.35, 1);
        if (drawing.getHeight() * scale <= height - 2 * MARGIN || scale <= fitting()) {
            fit();
            return;
        }
        double left = (width - drawing.getWidth() * scale) / 2;
        set(
                scale,
                Math.max(MARGIN, left) - drawing.getMinX() * scale,
                MARGIN - drawing.getMinY() * scale);
    }

    /// Zooms so that a point of the window stays over the same point of the drawing.
    void zoom(double factor, double x, double y) {
        double wanted = Math.clamp(scale() * factor, Math.min(0.05, fitting()), CLOSEST);
        double by = wanted / scale();
        set(wanted, x - (x - transform.getTx()) * by, y - (y - transform.getTy()) * by);
    }

    void zoom(double factor) {
        zoom(factor, width / 2, height / 2);
    }

    void move(double right, double down) {
        set(scale(), transform.getTx() + right, transform.getTy() + down);
    }

    private void set(double scale, double x, double y) {
        transform.setMxx(scale);
        transform.setMyy(scale);
        transform.setTx(kept(x, drawing.getMinX() * scale, drawing.getMaxX() * scale, width));
        transform.setTy(kept(y, drawing.getMinY() * scale, drawing.getMaxY() * scale, height));
    }

    private static double kept(double shift, double from, double to, double window) {
        double seen = Math.min(LEAST_SEEN, window / 2);
        return Math.clamp(shift, seen - to, Math.max(seen - to, window - seen - from));
    }
}
