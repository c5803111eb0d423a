package peermortem.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.document.Postmortem;
import peermortem.domain.ItemId;
import peermortem.domain.Span;
import peermortem.ui.Surroundings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// One page after the other in the same view.
@OnDisplay
class NextTextTest {
    private static final List<String> BLOCKS =
            List.of(
                    "# Postmortem\n",
                    "## Timeline\n",
                    "###### Notes\n",
                    "The **pool** was `too small` and ~~nobody~~ *everybody* knew.\n",
                    "See [the graph](https://example.org/g).\n\n![a graph](graph.png)\n",
                    "- 09:00 the alert\n- 09:10 `db-01` is full\n",
                    "1. first\n2. second\n   - inner\n   - **more**\n",
                    "7. seventh\n8. eighth\n9. ninth\n",
                    "- [x] done\n- [ ] not done\n- no task\n",
                    "- [ ] open\n- [x] closed\n",
                    "| time | who |\n|---|---|\n| 09:00 | the monitoring of the shop |\n",
                    "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n",
                    "> It was the pool.\n>\n> - always\n",
                    "```sql\nselect 1\n```\n",
                    "    indented\n      code\n",
                    "---\n",
                    "عُطل الخادم في الصباح بسبب امتلاء القرص.\n",
                    "| سبب | who |\n|---|---|\n| **امتلاء** القرص `df` | the pool |\n",
                    "> 1. quoted\n>    > - [ ] `deep` *within*\n>\n> ## Head\n",
                    "-\n- > quote\n-     code\n",
                    "- one\n\n  two\n\n  ```sh\n  ls\n  ```\n- [x] **three**\n  1. [ ] four\n",
                    "| a | b | c |\n|---|---|---|\n| 1 |\n| [l](https://e.org) | `5` | 6 |\n",
                    "one  \ntwo\\\nthree <b>four</b> https://example.org/a\n",
                    "0. nought\n1. **one**\n\n***\n",
                    "***both*** ~~**struck** bold~~ [**bold** link](https://example.org)\n");

    private static final List<Highlight.Kind> KINDS =
            List.copyOf(EnumSet.allOf(Highlight.Kind.class));

    private final Random random = new Random(11);
    private final StackPane room = new StackPane();
    private Surroundings surroundings;
    private DocumentView view;

    @Start
    void start(Stage stage) {
        surroundings = new Surroundings("light");
        view = new DocumentView(surroundings.context().words());
        room.getChildren().setAll(view);
        Scene scene = new Scene(room, 900, 800);
        surroundings.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void looksAsInAViewOfItsOwn(FxRobot robot) {
        robot.interact(
                () -> {
                    for (int i = 0; i < 60; i++) {
                        String text = text();
                        List<Highlight> highlights = highlights(text);
                        view.show(Postmortem.parse(text), highlights);
                        List<String> seen = seen(view);
                        DocumentView alone = new DocumentView(surroundings.context().words());
                        alone.show(Postmortem.parse(text), highlights);
                        assertSame(seen(alone), seen, text);
                        room.getChildren().setAll(view);
                        assertEquals(Optional.empty(), view.selected());
                        use(text);
                    }
                });
    }

    @Test
    void keepsTheNodesOfBlocksThatComeAgain(FxRobot robot) {
        robot.interact(
                () -> {
                    view.show(Postmortem.parse("# A\n\nOne.\n\n- two\n- three\n"));
                    Set<Node> before = Collections.newSetFromMap(new IdentityHashMap<>());
                    before.addAll(view.lookupAll(".text-block"));
                    view.show(Postmortem.parse("# B\n\n## C\n\nFour.\n\n- five\n- six\n- seven\n"));
                    Set<Node> now = view.lookupAll(".text-block");
                    assertEquals(6, now.size());
                    assertTrue(now.containsAll(before), "nodes were made anew");
                });
    }

    @Test
    void makesWhatHasVeryManyChildrenAnew(FxRobot robot) {
        robot.interact(
                () -> {
                    view.show(Postmortem.parse("- one\n".repeat(1001)));
                    Node before = view.lookup(".list");
                    view.show(Postmortem.parse("- two\n"));
                    assertNotSame(before, view.lookup(".list"));
                });
    }

    @Test
    void nothingOfAVeryLongTextStays(FxRobot robot) {
        robot.interact(
                () -> {
                    String text = "## Head\n\nOne **word**.\n\n".repeat(450);
                    for (int i = 0; i < 2; i++) {
                        view.show(Postmortem.parse(text));
                        assertEquals(400, view.lookupAll(".text-block").size());
                        ((Button) view.lookup("#page-more")).fire();
                        ((Button) view.lookup("#page-more")).fire();
                        assertEquals(900, view.lookupAll(".text-block").size());
                        view.show(Postmortem.parse(i == 0 ? "One.\n" : ""));
                        assertEquals(1 - i, view.lookupAll(".text-block").size());
                        assertEquals(null, view.lookup("#page-more"));
                    }
                });
    }

    /// Does to a page what its next text must not show.
    private void use(String text) {
        switch (random.nextInt(9)) {
            case 0 -> surroundings.theme().toggle();
            case 1 -> surroundings.theme().larger();
            case 2 -> surroundings.theme().usualSize();
            case 3 -> room.setMaxWidth(random.nextInt(300, 900));
            case 4 -> ((TextSurface) view.lookup("#page-text")).selection().all();
            case 5 -> view.setHighlights(highlights(text));
            case 6 -> ((ToggleButton) view.lookup("#tab-source")).fire();
            case 7 -> ((ToggleButton) view.lookup("#tab-page")).fire();
            default -> view.reveal(Span.of(0, Math.max(1, text.length())));
        }
    }

    private static void assertSame(List<String> wanted, List<String> seen, String text) {
        for (int i = 0; i < Math.min(wanted.size(), seen.size()); i++) {
            assertEquals(wanted.get(i), seen.get(i), text);
        }
        assertEquals(wanted.size(), seen.size(), text);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(9))
                .forEach(i -> text.append(BLOCKS.get(random.nextInt(BLOCKS.size()))).append('\n'));
        return text.toString();
    }

    private List<Highlight> highlights(String text) {
        List<Highlight> highlights = new ArrayList<>();
        for (int i = 0; i < 4 && text.length() > 20; i++) {
            int from = random.nextInt(text.length() - 15);
            Highlight.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            Span span = Span.of(from, from + random.nextInt(1, 15));
            highlights.add(new Highlight(span, kind, i + 1, ItemId.of("item")));
        }
        return highlights;
    }

    /// Each node of a page with what is seen of it.
    private List<String> seen(DocumentView document) {
        room.getChildren().setAll(document);
        ((ToggleButton) document.lookup("#tab-page")).fire();
        for (int i = 0; i < 2; i++) { // marks come with the layout, and are styled after it
            room.applyCss();
            room.layout();
        }
        List<String> seen = new ArrayList<>();
        tell(document.lookup("#page-text").lookup(".sheet"), seen);
        return seen;
    }

    private static void tell(Node node, List<String> seen) {
        if (node instanceof Marks marks && marks.getChildren().isEmpty()) {
            return; // nothing is seen of it
        }
        String what =
                switch (node) {
                    case Text text ->
                            "%s %s %s".formatted(text.getText(), text.getFont(), text.getFill());
                    case Shape shape -> shape.getFill() + " " + shape.getStroke();
                    case Region box -> box.getInsets().toString();
                    default -> "";
                };
        String line =
                "%s%s %.1f,%.1f %s | %s %s %s | %s"
                        .formatted(
                                node.getClass().getSimpleName(),
                                node.getStyleClass(),
                                node.getLayoutX(),
                                node.getLayoutY(),
                                node.getLayoutBounds(),
                                node.getAccessibleRole(),
                                node.getAccessibleRoleDescription(),
                                node.getAccessibleText(),
                                what);
        seen.add(line);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> tell(child, seen));
        }
    }
}
