package peermortem.ui.write;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import peermortem.domain.Span;
import peermortem.ui.common.LineBreaks;
import peermortem.ui.common.Scripts;
import peermortem.ui.document.Rectangles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text area for Markdown: editing, undo, input methods and screen readers are the platform's;
/// the words are painted once more in colour over the area's own (which are see-through), with line
/// numbers at the left. Texts beyond a size are shown plain.
final class Editor extends Region {
    private static final int COLOURED_UP_TO = 120_000;
    private static final double GUTTER = 52;

    private final TextArea area = Scripts.typed(new TextArea());
    private final TextFlow flow = new TextFlow();
    private final Group highlights = new Group();
    private final Pane below = new Pane(highlights);
    private final Pane above = new Pane(flow);
    private final Pane gutter = new Pane();
    private List<Span> marked = List.of();
    private String painted = "";

    Editor(String id, String accessibleText) {
        getStyleClass().add("editor");
        area.setId(id);
        area.setAccessibleText(accessibleText);
        LineBreaks.allow(area);
        for (Pane layer : List.of(below, above, gutter)) {
            layer.setMouseTransparent(true);
            layer.setManaged(false);
        }
        flow.setManaged(false);
        gutter.getStyleClass().add("gutter");
        above.getStyleClass().add("editor-text");
        getChildren().addAll(below, area, above, gutter);
        area.textProperty().addListener((property, before, now) -> requestLayout());
        area.scrollTopProperty().addListener((property, before, now) -> place());
        area.fontProperty()
                .addListener(
                        (property, before, now) -> {
                            painted = "\u0000";
                            requestLayout();
                        });
    }

    TextArea area() {
        return area;
    }

    /// Underlines stretches of the text that are not quite there yet.
    void mark(List<Span> spans) {
        marked = List.copyOf(spans);
        requestLayout();
    }

    /// Puts the caret at a span and selects it.
    void select(Span span) {
        int length = area.getLength();
        area.selectRange(Math.min(span.start(), length), Math.min(span.end(), length));
        area.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        area.resizeRelocate(GUTTER, 0, getWidth() - GUTTER, getHeight());
        area.applyCss();
        area.layout();
        for (Pane layer : List.of(below, above)) {
            layer.resizeRelocate(GUTTER, 0, getWidth() - GUTTER, getHeight());
            layer.setClip(new Rectangle(getWidth() - GUTTER - 14, getHeight()));
        }
        gutter.resizeRelocate(0, 0, GUTTER, getHeight());
        gutter.setClip(new Rectangle(GUTTER, getHeight()));
        paint();
        place();
    }

    /// The area's own text node, which says how wide lines are and where they stand (the prompt is
    /// another one).
    private Optional<Text> own() {
        return area.lookupAll(".content .text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(area.getText()))
                .findFirst();
    }

    private void paint() {
        String text = area.getText();
        Optional<Text> own = own();
        boolean plain =
                text.length() > COLOURED_UP_TO || own.isEmpty() || !LineBreaks.anywhere(text);
        peermortem.ui.common.Controls.style(this, "coloured", !plain && !text.isEmpty());
        if (plain) {
            flow.getChildren().clear();
            highlights.getChildren().clear();
            gutter.getChildren().clear();
            painted = "\u0000";
            return;
        }
        if (!text.equals(painted)) {
            painted = text;
            flow.getChildren().setAll(nodes(text));
        }
        double width = own.map(Text::getWrappingWidth).orElse(0.0);
        flow.resize(width > 0 ? width : getWidth(), flow.prefHeight(width > 0 ? width : -1));
        flow.layout();
        numbers(text);
        paintMarks(text);
    }

    private List<Text> nodes(String text) {
        List<Text> nodes = new ArrayList<>();
        int at = 0;
        for (Colouring.Run run : Colouring.of(text).runs()) {
            if (run.start() > at) {
                nodes.add(node(text.substring(at, run.start()), "syntax-plain"));
            }
            nodes.add(node(text.substring(run.start(), run.end()), run.style()));
            at = run.end();
        }
        if (at < text.length()) {
            nodes.add(node(text.substring(at), "syntax-plain"));
        }
        return nodes;
    }

    private Text node(String words, String style) {
        Text node = new Text(words);
        Font font = area.getFont();
        boolean heading = style.equals("syntax-heading");
        node.setFont(heading ? Font.font(font.getFamily(), FontWeight.BOLD, font.getSize()) : font);
        node.getStyleClass().add(style);
        return node;
    }

    private void numbers(String text) {
        gutter.getChildren().clear();
        int number = 1;
        int start = 0;
        while (start >= 0 && start <= text.length()) {
            Text label = new Text(Integer.toString(number));
            label.setFont(area.getFont());
            label.getStyleClass().add("line-number-text");
            label.setTextOrigin(javafx.geometry.VPos.TOP);
            label.setX(GUTTER - 14 - label.getLayoutBounds().getWidth());
            label.setY(top(start));
            gutter.getChildren().add(label);
            int newline = text.indexOf('\n', start);
            start = newline < 0 ? -1 : newline + 1;
            number++;
        }
    }

    private double top(int offset) {
        var shape = flow.getCaretShape(offset, true);
        return shape.length > 0 && shape[0] instanceof javafx.scene.shape.MoveTo move
                ? move.getY()
                : 0;
    }

    private void paintMarks(String text) {
        highlights.getChildren().clear();
        for (Span span : marked) {
            if (span.end() <= text.length()) {
                for (Rectangle2D r :
                        Rectangles.of(flow.getRangeShape(span.start(), span.end(), false))) {
                    Rectangle back =
                            new Rectangle(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight());
                    back.getStyleClass().add("highlight-unsure");
                    Line line = new Line(r.getMinX(), r.getMaxY(), r.getMaxX(), r.getMaxY());
                    line.getStyleClass().addAll("highlight-line", "highlight-line-unsure");
                    highlights.getChildren().addAll(back, line);
                }
            }
        }
    }

    private void place() {
        own().ifPresent(this::placeOver);
    }

    private void placeOver(Text own) {
        Point2D at = area.sceneToLocal(own.localToScene(0, 0));
        flow.relocate(at.getX(), at.getY());
        highlights.setTranslateX(at.getX());
        highlights.setTranslateY(at.getY());
        gutter.getChildren().forEach(label -> label.setTranslateY(at.getY()));
    }
}
