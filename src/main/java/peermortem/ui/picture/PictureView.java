package peermortem.ui.picture;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.kordamp.ikonli.feather.Feather;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasNode;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A canvas as a picture. Arrow keys move it, + and - zoom, 0 shows all of it; so do wheel and
/// mouse.
public final class PictureView extends StackPane {
    private static final double STEP = 60;
    private static final double ZOOM = 1.25;
    private static final double ARROWS_ROOM = 60;

    private final Messages words;
    private final Sight sight = new Sight();
    private final Group world = new Group();
    private final Pane window = new Pane(world);
    private double dragX;
    private double dragY;
    private boolean fresh = true;

    public PictureView(Messages words) {
        this.words = words;
        setId("picture");
        getStyleClass().add("picture");
        world.getTransforms().add(sight.transform());
        world.setManaged(false);
        window.setId("picture-window");
        window.getStyleClass().add("picture-window");
        window.setFocusTraversable(true);
        window.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(window.widthProperty());
        clip.heightProperty().bind(window.heightProperty());
        window.setClip(clip);
        HBox buttons =
                new HBox(
                        Controls.iconButton(
                                "picture-closer",
                                Feather.ZOOM_IN,
                                words.get("picture.closer"),
                                () -> sight.zoom(ZOOM)),
                        Controls.iconButton(
                                "picture-farther",
                                Feather.ZOOM_OUT,
                                words.get("picture.farther"),
                                () -> sight.zoom(1 / ZOOM)),
                        Controls.iconButton(
                                "picture-all",
                                Feather.MAXIMIZE,
                                words.get("picture.all"),
                                sight::fit));
        buttons.getStyleClass().add("picture-buttons");
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(buttons, Pos.BOTTOM_RIGHT);
        getChildren().addAll(window, buttons);
        listen();
    }

    private void listen() {
        window.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        window.setOnMousePressed(this::grabbed);
        window.setOnMouseDragged(this::dragged);
        window.setOnScroll(this::scrolled);
        window.layoutBoundsProperty()
                .addListener(
                        (property, before, now) -> {
                            sight.window(now.getWidth(), now.getHeight());
                            if (fresh && now.getWidth() > 1) {
                                sight.start();
                            }
                        });
    }

    public void show(CanvasDrawing drawing) {
        List<Arrow> arrows = arrows(drawing);
        world.getChildren().clear();
        world.getChildren().addAll(cards(drawing, true));
        world.getChildren().addAll(arrows);
        world.getChildren().addAll(cards(drawing, false));
        arrows.forEach(arrow -> arrow.label().ifPresent(world.getChildren()::add));
        window.setAccessibleText(
                words.get("picture.accessible", drawing.nodes().size(), drawing.edges().size()));
        sight.drawing(bounds(drawing));
        fresh = true;
        sight.start();
    }

    private static List<CardBox> cards(CanvasDrawing drawing, boolean groups) {
        return drawing.nodes().stream()
                .filter(node -> groups == (node.kind() == CanvasNode.Kind.GROUP))
                .map(CardBox::new)
                .toList();
    }

    private static List<Arrow> arrows(CanvasDrawing drawing) {
        Map<String, CanvasNode> nodes = new HashMap<>();
        drawing.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
        List<Arrow> arrows = new ArrayList<>();
        for (CanvasEdge edge : drawing.edges()) {
            CanvasNode from = nodes.get(edge.from());
            CanvasNode to = nodes.get(edge.to());
            if (from != null && to != null) {
                arrows.add(new Arrow(edge, from, to));
            }
        }
        return arrows;
    }

    /// Puts the focus on the picture, so that its keys work.
    public void focusPicture() {
        window.requestFocus();
    }

    private static Bounds bounds(CanvasDrawing drawing) {
        double left = drawing.nodes().stream().mapToDouble(CanvasNode::x).min().orElse(0);
        double top = drawing.nodes().stream().mapToDouble(CanvasNode::y).min().orElse(0);
        double right =
                drawing.nodes().stream()
                        .mapToDouble(n -> (double) n.x() + n.width())
                        .max()
                        .orElse(1);
        double bottom =
                drawing.nodes().stream()
                        .mapToDouble(n -> (double) n.y() + n.height())
                        .max()
                        .orElse(1);
        boolean arrows = !drawing.edges().isEmpty();
        double room = arrows ? ARROWS_ROOM / 2 : 0;
        return new BoundingBox(
                left - room, top - room, right - left + 2 * room, bottom - top + 2 * room);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> sight.zoom(ZOOM);
            case MINUS, SUBTRACT -> sight.zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> sight.fit();
            case LEFT -> sight.move(STEP, 0);
            case RIGHT -> sight.move(-STEP, 0);
            case UP -> sight.move(0, STEP);
            case DOWN -> sight.move(0, -STEP);
            default -> {
                return;
            }
        }
        fresh = false;
        event.consume();
    }

    private void grabbed(MouseEvent event) {
        window.requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void dragged(MouseEvent event) {
        sight.move(event.getX() - dragX, event.getY() - dragY);
        dragX = event.getX();
        dragY = event.getY();
        fresh = false;
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            sight.zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, event.getX(), event.getY());
        } else {
            sight.move(event.getDeltaX(), event.getDeltaY());
        }
        fresh = false;
        event.consume();
    }
}
