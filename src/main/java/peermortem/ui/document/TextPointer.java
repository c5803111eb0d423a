package peermortem.ui.document;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Links;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The mouse over a text surface: selects by dragging, words and blocks by clicking, goes from a
/// highlight to its item, and shows a link's address before anything is opened.
final class TextPointer {
    private final TextSurface surface;
    private final Messages words;

    TextPointer(TextSurface surface, Messages words) {
        this.surface = surface;
        this.words = words;
    }

    void install(Node column) {
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        column.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        column.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        column.setOnContextMenuRequested(
                event -> menu().show(column, event.getScreenX(), event.getScreenY()));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        surface.requestFocus();
        nearest(event)
                .ifPresent(
                        at -> {
                            if (event.isShiftDown()) {
                                surface.selection().extend(at);
                            } else if (event.getClickCount() == 2) {
                                surface.selection().word(at);
                            } else if (event.getClickCount() > 2) {
                                surface.selection().block(at.block());
                            } else {
                                surface.selection().collapse(at);
                            }
                        });
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            nearest(event).ifPresent(surface.selection()::extend);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY
                || !event.isStillSincePress()
                || event.getClickCount() != 1
                || event.isShiftDown()) {
            return;
        }
        Optional<TextBlock> block = blockAt(event);
        Optional<Piece> piece = block.flatMap(b -> piece(b, event));
        Optional<String> address = piece.flatMap(Piece::address);
        if (address.isPresent()) {
            linkMenu(address.get())
                    .show(block.orElseThrow(), event.getScreenX(), event.getScreenY());
        } else if (piece.isPresent() && block.isPresent()) {
            Piece clicked = piece.get();
            block.get().highlights().stream()
                    .filter(
                            h ->
                                    clicked.isAdded()
                                            ? h.span().end() == clicked.source().start()
                                            : covers(block.get(), h, event))
                    .min(Comparator.comparingInt(h -> h.span().length()))
                    .ifPresent(h -> surface.clicked(h.item()));
        }
    }

    private static boolean covers(TextBlock block, Highlight highlight, MouseEvent event) {
        Point2D local = block.sceneToLocal(event.getSceneX(), event.getSceneY());
        int at = block.offsetAt(local.getX(), local.getY());
        return block.text()
                .shownAt(highlight.span())
                .filter(r -> at >= r.getStart() && at <= r.getEnd())
                .isPresent();
    }

    private void moved(MouseEvent event) {
        boolean link =
                blockAt(event).flatMap(b -> piece(b, event)).flatMap(Piece::address).isPresent();
        surface.setCursor(
                link ? Cursor.HAND : blockAt(event).isPresent() ? Cursor.TEXT : Cursor.DEFAULT);
    }

    private static Optional<Piece> piece(TextBlock block, MouseEvent event) {
        Point2D local = block.sceneToLocal(event.getSceneX(), event.getSceneY());
        return block.pieceAt(local.getX(), local.getY());
    }

    private Optional<TextBlock> blockAt(MouseEvent event) {
        return surface.blocks().stream()
                .filter(b -> b.contains(b.sceneToLocal(event.getSceneX(), event.getSceneY())))
                .findFirst();
    }

    private Optional<Selection.At> nearest(MouseEvent event) {
        List<TextBlock> blocks = surface.blocks();
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < blocks.size(); i++) {
            double far = distance(blocks.get(i), event);
            if (far < least) {
                least = far;
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        TextBlock block = blocks.get(best);
        Point2D local = block.sceneToLocal(event.getSceneX(), event.getSceneY());
        return Optional.of(new Selection.At(best, block.offsetAt(local.getX(), local.getY())));
    }

    private static double distance(TextBlock block, MouseEvent event) {
        Point2D local = block.sceneToLocal(event.getSceneX(), event.getSceneY());
        double x = Math.max(0, Math.max(-local.getX(), local.getX() - block.getWidth()));
        double y = Math.max(0, Math.max(-local.getY(), local.getY() - block.getHeight()));
        return 4 * y + x;
    }

    private ContextMenu menu() {
        boolean nothing = surface.selection().isEmpty();
        MenuItem mark = item("document-mark", words.get("document.mark"), surface::mark);
        mark.setDisable(nothing);
        MenuItem copy = item("document-copy", words.get("document.copy"), surface::copy);
        copy.setDisable(nothing);
        return new ContextMenu(
                mark,
                copy,
                item("document-all", words.get("document.all"), () -> surface.selection().all()));
    }

    private ContextMenu linkMenu(String address) {
        String shown = address.length() > 90 ? address.substring(0, 89) + "…" : address;
        CustomMenuItem title = new CustomMenuItem(Controls.label(shown, "mono", "small"), false);
        title.setId("link-address");
        MenuItem open =
                item("link-open", words.get("document.link.open"), () -> Links.open(address));
        open.setDisable(!Links.openable(address));
        return new ContextMenu(
                title,
                new SeparatorMenuItem(),
                open,
                item(
                        "link-copy",
                        words.get("document.link.copy"),
                        () -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(address);
                            Clipboard.getSystemClipboard().setContent(content);
                        }));
    }

    /// Shows the menu of a link that was reached by keyboard.
    void showLink(TextBlock block, Rectangle2D at, String address) {
        Point2D below = block.localToScreen(at.getMinX(), at.getMaxY());
        linkMenu(address).show(block, below.getX(), below.getY());
    }

    private static MenuItem item(String id, String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
