package peermortem.ui.document;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

import java.util.ArrayList;
import java.util.List;

/// The rectangles that the shape of a range of text is made of, one per line of text.
public final class Rectangles {
    private Rectangles() {}

    public static List<Rectangle2D> of(PathElement... shape) {
        List<Rectangle2D> found = new ArrayList<>();
        double minX = 0;
        double minY = 0;
        double maxX = 0;
        double maxY = 0;
        for (PathElement element : shape) {
            if (element instanceof MoveTo move) {
                add(found, minX, minY, maxX, maxY);
                minX = move.getX();
                maxX = move.getX();
                minY = move.getY();
                maxY = move.getY();
            } else if (element instanceof LineTo line) {
                minX = Math.min(minX, line.getX());
                maxX = Math.max(maxX, line.getX());
                minY = Math.min(minY, line.getY());
                maxY = Math.max(maxY, line.getY());
            }
        }
        add(found, minX, minY, maxX, maxY);
        return found;
    }

    private static void add(
            List<Rectangle2D> found, double minX, double minY, double maxX, double maxY) {
        if (maxX > minX && maxY > minY) {
            found.add(new Rectangle2D(minX, minY, maxX - minX, maxY - minY));
        }
    }
}
