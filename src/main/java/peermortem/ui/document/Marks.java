package peermortem.ui.document;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is painted behind words. Shapes in a style that is painted again are moved, since each new
/// one has to be styled.
final class Marks extends Group {
    private final Map<String, Deque<Node>> free = new HashMap<>();
    private final List<Node> painted = new ArrayList<>();

    Marks() {
        setManaged(false);
    }

    /// Takes everything away to be painted anew, up to [#end()].
    void begin() {
        free.clear();
        painted.clear();
        for (Node shape : getChildren()) {
            free.computeIfAbsent(style(shape), style -> new ArrayDeque<>()).add(shape);
        }
    }

    void fill(Rectangle2D at, String style) {
        Rectangle shape = free(style) instanceof Rectangle known ? known : rectangle(style);
        shape.setX(at.getMinX());
        shape.setY(at.getMinY());
        shape.setWidth(at.getWidth());
        shape.setHeight(at.getHeight());
        painted.add(shape);
    }

    void underline(Rectangle2D at, String style) {
        Line shape = free(style) instanceof Line known ? known : line(style);
        shape.setStartX(at.getMinX());
        shape.setEndX(at.getMaxX());
        shape.setStartY(at.getMaxY() - 1);
        shape.setEndY(at.getMaxY() - 1);
        painted.add(shape);
    }

    void end() {
        Children.become(getChildren(), painted);
    }

    boolean isEmpty() {
        return painted.isEmpty();
    }

    private @Nullable Node free(String style) {
        Deque<Node> alike = free.get(style);
        return alike == null ? null : alike.poll();
    }

    private static String style(Node shape) {
        return shape.getStyleClass().getLast();
    }

    private static Rectangle rectangle(String style) {
        Rectangle shape = new Rectangle();
        shape.setFill(Color.TRANSPARENT); // black until it is styled, with the next frame
        shape.getStyleClass().add(style);
        return shape;
    }

    private static Line line(String style) {
        Line shape = new Line();
        shape.setStroke(Color.TRANSPARENT);
        shape.getStyleClass().addAll("highlight-line", style);
        return shape;
    }
}
