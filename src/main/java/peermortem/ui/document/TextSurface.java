package peermortem.ui.document;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

import peermortem.domain.ItemId;
import peermortem.domain.Span;
import peermortem.text.Messages;
import peermortem.ui.common.ScrollView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A column of text blocks that scrolls, with one selection over all of them and highlights in
/// them.
final class TextSurface extends ScrollView {
    private static final Duration FLASH = Duration.millis(900);

    private final PauseTransition framed = new PauseTransition(FLASH);
    private final BlockBox column = new BlockBox("sheet");
    private final Selection selection = new Selection();
    private final List<TextBlock> blocks = new ArrayList<>();
    private List<Highlight> highlights = List.of();
    private Consumer<ItemId> onHighlight = item -> {};
    private Runnable onMark = () -> {};

    TextSurface(String id, Messages words) {
        setId(id);
        setFitToWidth(true);
        getStyleClass().add("text-surface");
        setContent(column);
        setFocusTraversable(true);
        TextPointer pointer = new TextPointer(this, words);
        pointer.install(column);
        new TextKeys(this, new TextLinks(this, pointer)).install();
    }

    void setOnHighlight(Consumer<ItemId> handler) {
        onHighlight = handler;
    }

    /// Says what happens when the user wants to mark the selected passage.
    void setOnMark(Runnable handler) {
        onMark = handler;
    }

    /// Makes room for another text, in which this will be marked.
    void clear(List<Highlight> wanted) {
        highlights = List.copyOf(wanted);
        blocks.clear();
        column.getChildren().clear();
    }

    /// Shows nodes with the text blocks in them, in reading order, and what is marked in these.
    void show(List<? extends Node> nodes, List<TextBlock> texts, List<Highlight> wanted) {
        highlights = List.copyOf(wanted);
        show(nodes, texts);
    }

    /// The same with what is to be marked already. Blocks are marked before they join the window,
    /// and so styled only once.
    void show(List<? extends Node> nodes, List<TextBlock> texts) {
        blocks.clear();
        add(texts);
        Children.become(column.getChildren(), nodes);
        setVvalue(0);
    }

    /// Replaces the last node (a button for more) by more of the text.
    void extend(List<? extends Node> nodes, List<TextBlock> texts) {
        add(texts);
        column.getChildren().removeLast();
        column.getChildren().addAll(nodes);
    }

    private void add(List<TextBlock> texts) {
        blocks.addAll(texts);
        selection.reset(blocks);
        texts.forEach(block -> block.setHighlights(highlights));
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    Selection selection() {
        return selection;
    }

    void setHighlights(List<Highlight> wanted) {
        highlights = List.copyOf(wanted);
        blocks.forEach(block -> block.setHighlights(highlights));
    }

    void clicked(ItemId item) {
        onHighlight.accept(item);
    }

    void mark() {
        onMark.run();
    }

    void copy() {
        if (!selection.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selection.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Scrolls to a span and frames it for a moment; the selection's caret goes there as well.
    boolean reveal(Span span) {
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            Optional<Rectangle2D> bounds = block.boundsOf(span);
            if (bounds.isPresent()) {
                scrollTo(block, bounds.get());
                int at = block.text().shownAt(span).orElseThrow().getStart();
                selection.collapse(new Selection.At(i, at));
                flash(span);
                return true;
            }
        }
        return false;
    }

    private void flash(Span span) {
        blocks.forEach(block -> block.setFlash(Optional.of(span)));
        framed.setOnFinished(event -> blocks.forEach(block -> block.setFlash(Optional.empty())));
        framed.playFromStart(); // else the one before would end this frame
    }

    void scrollTo(TextBlock block, Rectangle2D inBlock) {
        applyCss();
        layout();
        Bounds inColumn = column.sceneToLocal(block.localToScene(block.getLayoutBounds()));
        double top = inColumn.getMinY() + inBlock.getMinY();
        double room = column.getHeight() - getViewportBounds().getHeight();
        double visibleTop = getVvalue() * Math.max(0, room);
        double height = getViewportBounds().getHeight();
        boolean visible =
                top >= visibleTop + 20 && top + inBlock.getHeight() <= visibleTop + height - 20;
        if (!visible && room > 0) {
            setVvalue(Math.clamp((top - height / 3) / room, 0, 1));
        }
    }
}
