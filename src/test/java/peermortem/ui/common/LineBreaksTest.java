package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;

import java.util.List;

@OnDisplay
class LineBreaksTest {
    private static final String ARABIC = "يوسف المنصوري (Yousef Al Mansoori)";
    private final VBox box = new VBox();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Pane(box), 600, 400));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ARABIC,
                "The outage of يوسف المنصوري began when the cache of the proxy was full.",
                "\u202Ea stretch that is turned around\u202C and one that is not",
                "אאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאאא"
            })
    void wordsFromRightToLeftAreLaidOutAtEveryWidth(String words, FxRobot robot) {
        TextFlow flow = new TextFlow();
        LineBreaks.parts(words).forEach(part -> flow.getChildren().add(new Text(part)));
        Label label = Controls.wrapped(words);
        robot.interact(() -> box.getChildren().setAll(label, flow));
        robot.interact(
                () -> {
                    for (int width = 400; width > 300; width--) {
                        layOut(label, width);
                    }
                    for (int width = 400; width > 200; width--) {
                        layOut(flow, width);
                    }
                });
        assertEquals(words, String.join("", LineBreaks.parts(words)));
    }

    private static void layOut(javafx.scene.layout.Region region, int width) {
        assertDoesNotThrow(
                () -> {
                    region.resize(width, region.prefHeight(width));
                    region.layout();
                });
    }

    @Test
    void anAreaBreaksItsLinesAgainWhenTheTextAllowsIt(FxRobot robot) {
        TextArea area = new TextArea();
        LineBreaks.allow(area);
        robot.interact(
                () -> {
                    area.setMaxWidth(60);
                    box.getChildren().setAll(area);
                });
        robot.interact(() -> area.setText(ARABIC));
        assertFalse(area.isWrapText());
        robot.interact(() -> area.setText("Yousef Al Mansoori"));
        assertTrue(area.isWrapText());
    }

    @Test
    void ordinaryWordsStayInOnePart() {
        assertEquals(List.of("Two words"), LineBreaks.parts("Two words"));
    }
}
