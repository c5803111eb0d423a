package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.ui.Surroundings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@OnDisplay
class WordsCellTest {
    private static final int WIDTH = 420;
    private ListView<String> list;

    @Start
    void start(Stage stage) {
        list = new ListView<>();
        list.setCellFactory(view -> new WordsCell());
        list.setPrefSize(WIDTH, 400);
        Scene scene = new Scene(new Pane(list));
        new Surroundings("light").theme().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zadie Quillfeather, decision on summary.impact: here met, “It is there, in the"
                        + " second sentence of the summary, with a number.”; there taken back",
                "陈雨桐 (Chen Yutong), review by ሰላም በቀለ: here a draft (met: summary.duration,"
                        + " summary.impact; note: –); there submitted (met: timeline.escalation)",
                "يوسف المنصوري (Yousef Al Mansoori), review by Aïcha Traoré: here a draft (met:"
                        + " summary.duration; note: –); there submitted (met: timeline.escalation)"
            })
    void wordsThatAreLongerThanTheListTakeMoreLinesAndAllOfThemAreSeen(
            String words, FxRobot robot) {
        robot.interact(() -> list.getItems().setAll("Short", words));
        double line = height(texts(cell(robot, "Short")));
        IndexedCell<?> cell = cell(robot, words);
        List<Text> texts = texts(cell);

        assertTrue(height(texts) > 1.7 * line, height(texts) + " for " + words);
        assertTrue(cell.getWidth() <= WIDTH, "no wider than the list");
        assertEquals(
                List.of(),
                robot.lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                        .filter(Node::isVisible)
                        .toList());
        assertEquals(
                Scripts.line(words).replaceAll("\\s", ""),
                texts.stream()
                        .map(text -> text.getText().replaceAll("\\s", ""))
                        .collect(Collectors.joining()));
        Bounds room = cell.localToScene(cell.getLayoutBounds());
        texts.forEach(
                text -> {
                    Bounds place = text.localToScene(text.getBoundsInLocal());
                    assertTrue(place.getMaxX() <= room.getMaxX() + 1, text.getText());
                    assertTrue(place.getMaxY() <= room.getMaxY() + 1, text.getText());
                });
    }

    @Test
    void wordsFromRightToLeftAreLaidOutAtEveryWidth(FxRobot robot) {
        String quoted = "here met, “" + "المنصوري يوسف ".repeat(12) + "”; there taken back";
        robot.interact(() -> list.getItems().setAll(quoted, "\u200e" + quoted, "ا".repeat(90)));
        robot.interact(
                () -> {
                    for (int width = 900; width > 40; width -= 23) {
                        list.resize(width, 400);
                        assertDoesNotThrow(list::layout, "at " + width);
                    }
                });
    }

    /// A cell's words, which may be one text or several in a flow.
    private static List<Text> texts(IndexedCell<?> cell) {
        return Stream.of(".text", ".words-part")
                .flatMap(kind -> cell.lookupAll(kind).stream())
                .map(Text.class::cast)
                .toList();
    }

    private static double height(List<Text> texts) {
        var places = texts.stream().map(t -> t.localToScene(t.getBoundsInLocal())).toList();
        return places.stream().mapToDouble(Bounds::getMaxY).max().orElse(0)
                - places.stream().mapToDouble(Bounds::getMinY).min().orElse(0);
    }

    private static IndexedCell<?> cell(FxRobot robot, String words) {
        return robot.lookup(".list-cell").queryAllAs(IndexedCell.class).stream()
                .filter(cell -> words.equals(cell.getItem()))
                .findFirst()
                .orElseThrow();
    }
}
