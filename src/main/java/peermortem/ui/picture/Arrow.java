package peermortem.ui.picture;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasEdge.Side;
import peermortem.domain.CanvasNode;
import peermortem.ui.common.Controls;

import java.util.Optional;

/// An arrow between two cards: a curve that leaves and enters at right angles, with heads at its
/// ends.
final class Arrow extends Group {
    private static final double HEAD = 11;
    private static final double LEAST_BEND = 30;

    private final Optional<Label> label;

    Arrow(CanvasEdge edge, CanvasNode from, CanvasNode to) {
        Side leaves = edge.fromSide().orElseGet(() -> facing(from, to));
        Side enters = edge.toSide().orElseGet(() -> facing(to, from));
        Point2D start = middle(from, leaves);
        Point2D end = middle(to, enters);
        double bend = Math.max(LEAST_BEND, start.distance(end) / 3);
        Point2D first = start.add(direction(leaves).multiply(bend));
        Point2D second = end.add(direction(enters).multiply(bend));
        Point2D tail = edge.fromArrow() ? start.add(direction(leaves).multiply(HEAD)) : start;
        Point2D tip = edge.toArrow() ? end.add(direction(enters).multiply(HEAD)) : end;
        CubicCurve curve =
                new CubicCurve(
                        tail.getX(),
                        tail.getY(),
                        first.getX(),
                        first.getY(),
                        second.getX(),
                        second.getY(),
                        tip.getX(),
                        tip.getY());
        curve.getStyleClass().add("canvas-arrow");
        getChildren().add(curve);
        if (edge.toArrow()) {
            getChildren().add(head(end, direction(enters)));
        }
        if (edge.fromArrow()) {
            getChildren().add(head(start, direction(leaves)));
        }
        label = edge.label().map(words -> label(words, half(curve)));
        CardBox.color(this, edge.color());
        setManaged(false);
    }

    /// Its label lies above the cards, so it is no child of the arrow.
    Optional<Label> label() {
        return label;
    }

    private static Polygon head(Point2D at, Point2D outward) {
        Point2D back = at.add(outward.multiply(HEAD));
        Point2D aside = new Point2D(-outward.getY(), outward.getX()).multiply(HEAD * 0.55);
        Point2D left = back.add(aside);
        Point2D right = back.subtract(aside);
        Polygon head =
                new Polygon(
                        at.getX(), at.getY(), left.getX(), left.getY(), right.getX(), right.getY());
        head.getStyleClass().add("canvas-head");
        return head;
    }

    private static Label label(String words, Point2D at) {
        Label label = Controls.label(words, "canvas-label");
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        label.layoutXProperty().bind(label.widthProperty().divide(-2).add(at.getX()));
        label.layoutYProperty().bind(label.heightProperty().divide(-2).add(at.getY()));
        return label;
    }

    private static Point2D half(CubicCurve curve) {
        return new Point2D(
                (curve.getStartX()
                                + 3 * curve.getControlX1()
                                + 3 * curve.getControlX2()
                                + curve.getEndX())
                        / 8,
                (curve.getStartY()
                                + 3 * curve.getControlY1()
                                + 3 * curve.getControlY2()
                                + curve.getEndY())
                        / 8);
    }

    private static Point2D middle(CanvasNode node, Side side) {
        double centerX = node.x() + node.width() / 2.0;
        double centerY = node.y() + node.height() / 2.0;
        return switch (side) {
            case TOP -> new Point2D(centerX, node.y());
            case BOTTOM -> new Point2D(centerX, (double) node.y() + node.height());
            case LEFT -> new Point2D(node.x(), centerY);
            case RIGHT -> new Point2D((double) node.x() + node.width(), centerY);
        };
    }

    private static Point2D direction(Side side) {
        return switch (side) {
            case TOP -> new Point2D(0, -1);
            case BOTTOM -> new Point2D(0, 1);
            case LEFT -> new Point2D(-1, 0);
            case RIGHT -> new Point2D(1, 0);
        };
    }

    /// The side of a card that looks at another.
    private static Side facing(CanvasNode one, CanvasNode other) {
        double right = (other.x() + other.width() / 2.0) - (one.x() + one.width() / 2.0);
        double down = (other.y() + other.height() / 2.0) - (one.y() + one.height() / 2.0);
        if (Math.abs(right) > Math.abs(down)) {
            return right > 0 ? Side.RIGHT : Side.LEFT;
        }
        return down > 0 ? Side.BOTTOM : Side.TOP;
    }
}
