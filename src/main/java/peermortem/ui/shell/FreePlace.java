package peermortem.ui.shell;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.List;

/// Finds where something may lie over the window without covering what one clicks or writes in: as
/// low as it can, and there as near to the middle as it can.
final class FreePlace {
    private static final double STEP = 12;
    private static final double HIGHEST = 0.5;

    /// A field this high shows enough of itself around a notice.
    private static final double LARGE_FIELD = 200;

    private FreePlace() {}

    /// How far from the middle of the bottom something of this size goes; nowhere else where there
    /// is no free place.
    static Point2D of(double width, double height, Rectangle2D window, List<Rectangle2D> controls) {
        for (double up = 0; up < window.getHeight() * HIGHEST; up += STEP) {
            for (double aside = 0; aside < (window.getWidth() - width) / 2; aside += STEP) {
                for (double x : new double[] {0 - aside, aside}) {
                    Rectangle2D place =
                            new Rectangle2D(
                                    window.getMinX() + (window.getWidth() - width) / 2 + x,
                                    window.getMaxY() - height - up,
                                    width,
                                    height);
                    if (controls.stream().noneMatch(place::intersects)) {
                        return new Point2D(x, 0 - up);
                    }
                }
            }
        }
        return Point2D.ZERO;
    }

    /// Where in the scene the controls of a part of the window are, as far as one sees them.
    static List<Rectangle2D> controls(Parent content) {
        List<Rectangle2D> found = new ArrayList<>();
        collect(content, inScene(content), found);
        return found;
    }

    private static void collect(Parent parent, Rectangle2D view, List<Rectangle2D> found) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            if (isControl(node)) {
                Rectangle2D seen = common(inScene(node), view);
                if (seen.getWidth() > 0 && seen.getHeight() > 0) {
                    found.add(seen);
                }
            } else if (node instanceof Parent inner) {
                boolean scrolls = node instanceof ScrollPane;
                collect(inner, scrolls ? common(inScene(node), view) : view, found);
            }
        }
    }

    private static Rectangle2D inScene(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    private static Rectangle2D common(Rectangle2D one, Rectangle2D other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || (node instanceof TextInputControl field && field.getHeight() < LARGE_FIELD);
    }
}
