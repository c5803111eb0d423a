package peermortem.ui.shell;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
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

    /// Where in the scene the controls of a part of the window are.
    static List<Rectangle2D> controls(Parent content) {
        List<Rectangle2D> found = new ArrayList<>();
        collect(content, found);
        return found;
    }

    private static void collect(Parent parent, List<Rectangle2D> found) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            if (isControl(node)) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                found.add(
                        new Rectangle2D(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()));
            } else if (node instanceof Parent inner) {
                collect(inner, found);
            }
        }
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || (node instanceof TextInputControl field && field.getHeight() < LARGE_FIELD);
    }
}
