package peermortem.ui.document;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import peermortem.domain.Span;
import peermortem.ui.common.KnownHeight;
import peermortem.ui.common.LineBreaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One block of running text with its highlights and its part of the selection painted behind it.
final class TextBlock extends Region {
    private final BlockText plain;
    private final TextFlow flow = new TextFlow();
    private final Group behind = new Group();
    private final Group selected = new Group();
    private BlockText text;
    private List<Highlight> highlights = List.of();
    private Optional<IndexRange> selection = Optional.empty();
    private Optional<Span> flashing = Optional.empty();
    private double ownWidth = Double.NaN;
    private final KnownHeight height = new KnownHeight();

    TextBlock(BlockText text, String... styleClasses) {
        this.plain = text;
        this.text = text;
        getStyleClass().add("text-block");
        flow.getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text.shown());
        behind.setManaged(false);
        selected.setManaged(false);
        getChildren().add(flow);
        fill();
    }

    BlockText text() {
        return text;
    }

    List<Highlight> highlights() {
        return highlights;
    }

    void setHighlights(List<Highlight> all) {
        List<Highlight> own =
                all.stream().filter(h -> plain.shownAt(h.span()).isPresent()).toList();
        if (!own.equals(highlights)) {
            highlights = own;
            text = plain.numbered(own);
            selection = Optional.empty();
            fill();
            requestLayout();
        }
    }

    void setSelection(Optional<IndexRange> range) {
        if (!range.equals(selection)) {
            selection = range;
            requestLayout();
        }
    }

    /// Frames the words of a span for a moment; empty ends that.
    void setFlash(Optional<Span> span) {
        flashing = span;
        requestLayout();
    }

    /// The insertion offset nearest to a point of this node.
    int offsetAt(double x, double y) {
        return Math.clamp(flow.getHitInfo(new Point2D(x, y)).getInsertionIndex(), 0, text.length());
    }

    /// The piece under a point of this node, if there is one.
    Optional<Piece> pieceAt(double x, double y) {
        int at = flow.getHitInfo(new Point2D(x, y)).getCharIndex();
        int from = 0;
        for (Piece piece : text.pieces()) {
            if (at >= from && at < from + piece.text().length()) {
                return Optional.of(piece);
            }
            from += piece.text().length();
        }
        return Optional.empty();
    }

    /// Where a span's first line stands in this node.
    Optional<Rectangle2D> boundsOf(Span span) {
        return text.shownAt(span).map(this::boundsOf);
    }

    /// Where the first line of shown words stands in this node.
    Rectangle2D boundsOf(IndexRange range) {
        layout();
        return rectangles(range).stream().findFirst().orElse(Rectangle2D.EMPTY);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        if (Double.isNaN(ownWidth)) {
            ownWidth = flow.prefWidth(-1);
        }
        return ownWidth;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height.at(width, flow::prefHeight);
    }

    @Override
    public void requestLayout() {
        ownWidth = Double.NaN;
        height.forget();
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        behind.getChildren().clear();
        selected.getChildren().clear();
        codeRanges().forEach(range -> fill(behind, range, "code-bg"));
        List<Highlight> longestFirst =
                highlights.stream()
                        .sorted(Comparator.comparingInt(h -> -h.span().length()))
                        .toList();
        for (Highlight highlight : longestFirst) {
            text.shownAt(highlight.span()).ifPresent(range -> paint(range, highlight.kind()));
        }
        flashing.flatMap(text::shownAt).ifPresent(range -> fill(behind, range, "flash"));
        selection.ifPresent(range -> fill(selected, range, "selection"));
    }

    /// Most blocks have nothing behind their words, and need no nodes for it.
    private void layBehind(Group group) {
        if (group.getParent() == null) {
            getChildren().add(group.equals(behind) ? 0 : getChildren().indexOf(flow), group);
        }
    }

    private void fill() {
        flow.getChildren().setAll(text.pieces().stream().flatMap(TextBlock::nodes).toList());
    }

    private static Stream<Text> nodes(Piece piece) {
        return LineBreaks.parts(piece.text()).stream().map(part -> node(piece, part));
    }

    private static Text node(Piece piece, String words) {
        Text node = new Text(words);
        node.getStyleClass().add("doc-text");
        node.getStyleClass().addAll(piece.styles());
        return node;
    }

    private List<IndexRange> codeRanges() {
        List<IndexRange> ranges = new ArrayList<>();
        int at = 0;
        for (Piece piece : text.pieces()) {
            if (piece.styles().contains("code")) {
                ranges.add(new IndexRange(at, at + piece.text().length()));
            }
            at += piece.text().length();
        }
        return ranges;
    }

    private void paint(IndexRange range, Highlight.Kind kind) {
        fill(behind, range, "highlight-" + kind.styleClass());
        for (Rectangle2D r : rectangles(range)) {
            Line line = new Line(r.getMinX(), r.getMaxY() - 1, r.getMaxX(), r.getMaxY() - 1);
            line.setStroke(Color.TRANSPARENT); // black until it is styled, with the next frame
            line.getStyleClass().addAll("highlight-line", "highlight-line-" + kind.styleClass());
            behind.getChildren().add(line);
        }
    }

    private void fill(Group group, IndexRange range, String styleClass) {
        layBehind(group);
        for (Rectangle2D r : rectangles(range)) {
            Rectangle rectangle =
                    new Rectangle(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight());
            rectangle.setFill(Color.TRANSPARENT);
            rectangle.getStyleClass().add(styleClass);
            group.getChildren().add(rectangle);
        }
    }

    private List<Rectangle2D> rectangles(IndexRange range) {
        return Rectangles.of(flow.getRangeShape(range.getStart(), range.getEnd(), false));
    }
}
