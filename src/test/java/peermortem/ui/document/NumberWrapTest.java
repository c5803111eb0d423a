package peermortem.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import peermortem.OnDisplay;
import peermortem.domain.ItemId;
import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The number of an evidence stands on the line of its word, wherever lines are broken.
@OnDisplay
class NumberWrapTest {
    private static final String WORDS = "The alert of the shop came at 02:00, and somebody woke.";

    @Test
    void aNumberStaysWithItsWord(FxRobot robot) {
        List<Double> apart = new ArrayList<>();
        robot.interact(
                () -> {
                    TextBlock block = block("shop", "02:00", "02:00", "woke");
                    for (double width = 100; width < 420; width++) {
                        block.resize(width, block.prefHeight(width));
                        block.layout();
                        if (!together(block)) {
                            apart.add(width);
                        }
                    }
                });
        assertEquals(List.of(), apart);
    }

    private static TextBlock block(String... marked) {
        TextBlock block = new TextBlock("paragraph");
        new Scene(new Group(block));
        block.show(
                new BlockText(List.of(Piece.exact(WORDS, Span.of(0, WORDS.length()), List.of()))));
        List<Highlight> all = new ArrayList<>();
        for (String word : marked) {
            int at = WORDS.indexOf(word);
            Span span = Span.of(at, at + word.length());
            all.add(new Highlight(span, Highlight.Kind.FOUND, 12, ItemId.of(word)));
        }
        block.setHighlights(all);
        block.applyCss();
        return block;
    }

    private static boolean together(TextBlock block) {
        int at = 0;
        Optional<Rectangle2D> before = Optional.empty();
        for (Piece piece : block.text().pieces()) {
            int end = at + piece.text().length();
            Rectangle2D last = block.boundsOf(new IndexRange(end - 1, end));
            if (piece.isAdded() && before.filter(b -> !sameLine(b, last)).isPresent()) {
                return false;
            }
            before = Optional.of(last);
            at = end;
        }
        return true;
    }

    private static boolean sameLine(Rectangle2D one, Rectangle2D other) {
        return one.getMinY() < other.getMaxY() && other.getMinY() < one.getMaxY();
    }
}
