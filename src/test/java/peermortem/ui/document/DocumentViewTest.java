package peermortem.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.document.Postmortem;
import peermortem.domain.ItemId;
import peermortem.domain.Span;
import peermortem.ui.Pictures;
import peermortem.ui.Surroundings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@OnDisplay
class DocumentViewTest {
    private static final String TEXT =
            """
            # Issue Summary
            **Duration:** March 3, 09:00 to 10:15 UTC, see [the dashboard](https://example.org/d/1).
            Roughly 40 % of shoppers saw errors when they paid.

            ## Timeline
            - 09:00 the *latency* alert of the shop fires
            - 09:10 we suspect `nginx`:
              1. workers restarted
              2. nothing changed
            - [x] 09:40 the database team is called
            - [ ] 10:15 the pool is larger

            | time | who |
            |---|---|
            | 09:00 | the monitoring |
            | 09:40 | the database team, who had seen the same growth of open connections last week |

            > It was always the pool.

            ```sql
            select count(*)
              from pg_stat_activity;
            ```
            ![a graph of connections](graph.png)
            """;

    private final List<ItemId> clicked = new ArrayList<>();
    private DocumentView view;

    @Start
    void start(Stage stage) {
        Surroundings surroundings = new Surroundings("light");
        view = new DocumentView(surroundings.context().words());
        view.show(Postmortem.parse(TEXT));
        view.setHighlights(
                List.of(
                        new Highlight(
                                span("March 3, 09:00 to 10:15 UTC"),
                                Highlight.Kind.FOUND,
                                1,
                                ItemId.of("duration")),
                        new Highlight(
                                span("Roughly 40 % of shoppers saw errors"),
                                Highlight.Kind.UNSURE,
                                2,
                                ItemId.of("impact")),
                        new Highlight(
                                span("the database team is called"),
                                Highlight.Kind.OWN,
                                3,
                                ItemId.of("escalation")),
                        new Highlight(
                                span("Issue Summary"),
                                Highlight.Kind.NOT_FOUND,
                                4,
                                ItemId.of("timeline"))));
        view.setOnHighlight(clicked::add);
        Scene scene = new Scene(new StackPane(view), 900, 800);
        surroundings.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aPageShowsItsHighlights() {
        Pictures.write(view.getScene(), "document");
        assertTrue(view.lookupAll(".highlight-line").size() >= 3);
    }

    @Test
    void numbersAreOfOneSize() {
        assertEquals(
                1,
                view.lookupAll(".number").stream()
                        .map(number -> ((Text) number).getFont().getSize())
                        .distinct()
                        .count());
    }

    @Test
    void noLineOfEvidenceIsCoveredByTheNextOne(FxRobot robot) {
        String code = "```\none\ntwo\nthree\n```\n";
        Span all = Span.of(code.indexOf("one"), code.indexOf("ee") + 2);
        List<Highlight> marked =
                List.of(new Highlight(all, Highlight.Kind.FOUND, 1, ItemId.of("duration")));
        robot.interact(
                () -> {
                    view.show(Postmortem.parse(code), marked);
                    view.applyCss();
                    view.layout();
                });
        Marks marks = (Marks) view.lookup(".highlight-line").getParent();
        assertEquals(
                List.of("Rectangle", "Rectangle", "Rectangle", "Line", "Line", "Line"),
                marks.getChildren().stream().map(node -> node.getClass().getSimpleName()).toList());
    }

    @Test
    void theSourceHasNumberedLinesAndTheSameHighlights(FxRobot robot) {
        robot.clickOn("#tab-source");
        Pictures.write(view.getScene(), "source");
        assertEquals("1", robot.lookup(".line-number").queryLabeled().getText());
        assertEquals(4, view.lookupAll(".highlight-line").size());
    }

    @Test
    void aClickOnEvidenceNamesItsItem(FxRobot robot) {
        robot.clickOn(at("Roughly", 3));
        assertEquals(List.of(ItemId.of("impact")), clicked);
    }

    @Test
    @Tag("pointer")
    void draggingSelectsOverBlocksAndCopiesPlainText(FxRobot robot) {
        robot.moveTo(at("Issue", 0))
                .press(MouseButton.PRIMARY)
                .moveTo(at("March", 5))
                .release(MouseButton.PRIMARY);
        assertEquals(
                Optional.of(Span.of(TEXT.indexOf("Issue"), TEXT.indexOf("March") + 5)),
                view.selected());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertEquals("Issue Summary\nDuration: March", copied(robot));
        Pictures.write(view.getScene(), "selection");
    }

    @Test
    void theKeyboardSelectsByWords(FxRobot robot) {
        robot.interact(
                () -> {
                    view.reveal(span("Roughly"));
                    view.focusText();
                });
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(Optional.of(span("Roughly 40")), view.selected());
    }

    @Test
    void aLinkShowsItsAddressBeforeAnythingOpens(FxRobot robot) {
        robot.clickOn(at("the dashboard", 3));
        assertTrue(robot.lookup("https://example.org/d/1").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void linksAreReachedAndShownByKeyboard(FxRobot robot) {
        robot.interact(view::focusText);
        robot.push(KeyCode.TAB);
        assertEquals(Optional.of("the dashboard"), view.selected().map(s -> s.in(TEXT)));
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("https://example.org/d/1").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.TAB);
        assertEquals(
                Optional.of("![a graph of connections](graph.png)"),
                view.selected().map(s -> s.in(TEXT)));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals(Optional.of("the dashboard"), view.selected().map(s -> s.in(TEXT)));
    }

    private static String copied(FxRobot robot) {
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        return copied.getFirst();
    }

    private Point2D at(String words, int offset) {
        Span span = Span.of(TEXT.indexOf(words) + offset, TEXT.indexOf(words) + offset + 1);
        for (var node : view.lookupAll(".text-block")) {
            TextBlock block = (TextBlock) node;
            Optional<Rectangle2D> bounds = block.boundsOf(span);
            if (bounds.isPresent()) {
                return block.localToScreen(
                        bounds.get().getMinX() + 1,
                        bounds.get().getMinY() + bounds.get().getHeight() / 2);
            }
        }
        throw new AssertionError(words);
    }

    private static Span span(String words) {
        return Span.of(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }
}
