package peermortem.ui.document;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.Region;

import peermortem.domain.Span;
import peermortem.ui.common.KnownHeight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One block of running text with its highlights and its part of the selection painted behind it.
final class TextBlock extends Region {
    private final RunFlow flow = new RunFlow();
    private final Marks behind = new Marks();
    private final Marks selected = new Marks();
    private BlockText plain = new BlockText(List.of());
    private BlockText text = plain;
    private boolean filled;
    private List<Highlight> highlights = List.of();
    private Optional<IndexRange> selection = Optional.empty();
    private Optional<Span> flashing = Optional.empty();
    private double ownWidth = Double.NaN;
    private final KnownHeight height = new KnownHeight();

    TextBlock(String... styleClasses) {
        getStyleClass().add("text-block");
        flow.getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(flow);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Takes a text, which is in the window once it is known what is highlighted in it.
    void show(BlockText next) {
        plain = next;
        text = next;
        filled = false;
        selection = Optional.empty();
        flashing = Optional.empty();
        setAccessibleText(next.shown());
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
        if (!filled || !own.equals(highlights)) {
            filled = true;
            highlights = own;
            text = plain.numbered(own);
            selection = Optional.empty();
            flow.show(text.pieces());
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
        paintBehind();
        selected.begin();
        selection.ifPresent(range -> fill(selected, range, "selection"));
        join(selected);
    }

    private void paintBehind() {
        behind.begin();
        codeRanges().forEach(range -> fill(behind, range, "code-bg"));
        highlights.stream()
                .sorted(Comparator.comparingInt(h -> -h.span().length()))
                .forEach(h -> text.shownAt(h.span()).ifPresent(range -> paint(range, h.kind())));
        flashing.flatMap(text::shownAt).ifPresent(range -> fill(behind, range, "flash"));
        join(behind);
    }

    /// Most blocks have nothing behind their words, and need no nodes for it.
    private void join(Marks marks) {
        if (marks.getParent() == null && !marks.isEmpty()) {
            getChildren().add(marks.equals(behind) ? 0 : getChildren().indexOf(flow), marks);
        }
        marks.end();
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
        List<Rectangle2D> lines = rectangles(range);
        lines.forEach(line -> behind.fill(line, "highlight-" + kind.styleClass()));
        lines.forEach(line -> behind.underline(line, "highlight-line-" + kind.styleClass()));
    }

    private void fill(Marks marks, IndexRange range, String style) {
        rectangles(range).forEach(r -> marks.fill(r, style));
    }

    private List<Rectangle2D> rectangles(IndexRange range) {
        return Rectangles.of(flow.getRangeShape(range.getStart(), range.getEnd(), false));
    }
}
