package peermortem.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.domain.Attachment;
import peermortem.domain.Bytes;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.intake.canvas.CanvasReader;
import peermortem.service.Beside;
import peermortem.ui.Pictures;
import peermortem.ui.SampleDesk;
import peermortem.ui.SampleTexts;
import peermortem.ui.Surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands beside a text, in the review screen's tabs.
@OnDisplay
class BesideTest {
    private final SampleDesk desk = new SampleDesk();
    private Surroundings surroundings;
    private ReviewView view;

    @Start
    void start(Stage stage) {
        surroundings = new Surroundings("light");
        ReviewModel model = new ReviewModel(surroundings.context());
        view = new ReviewView(surroundings.context(), model);
        desk.put(Map.of(Part.MAIN, beside()));
        model.open(desk);
        surroundings.show(stage, view);
    }

    private static Beside beside() {
        return new Beside(
                Optional.of(SampleTexts.TEXT.replace("Corrective", "Preventive")),
                Optional.of(SampleTexts.TEXT + "\n\nA last remark that only the README has.\n"),
                Optional.of(drawing()),
                List.of(new Attachment("graph.png", "image/png", Bytes.of(onePixel()))),
                List.of(Problem.of("intake.image-unreadable", "whiteboard.heic")));
    }

    private static CanvasDrawing drawing() {
        try {
            Path canvas = Path.of("sample-submissions", "s10-replication.canvas");
            return CanvasReader.read("canvas", Files.readString(canvas));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] onePixel() {
        return java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                            + "awAAAABJRU5ErkJggg==");
    }

    @Test
    void aCanvasIsDrawnWithItsCardsArrowsAndColours(FxRobot robot) {
        robot.clickOn("#tab-picture");
        Pictures.write(view.getScene(), "review-picture-light");
        CanvasDrawing drawn = drawing();
        assertEquals(
                drawn.nodes().size(),
                robot.lookup(".canvas-card").queryAll().size()
                        + robot.lookup(".canvas-group").queryAll().size());
        assertEquals(drawn.edges().size(), robot.lookup(".canvas-arrow").queryAll().size());
        assertEquals(
                drawn.edges().stream().filter(e -> e.label().isPresent()).count(),
                robot.lookup(".canvas-label").queryAll().size());
        assertTrue(
                robot.lookup("#picture-window")
                        .query()
                        .getAccessibleText()
                        .contains(drawn.nodes().size() + " cards"));
        robot.interact(() -> surroundings.theme().toggle());
        Pictures.write(view.getScene(), "review-picture-dark");
    }

    @Test
    void thePictureIsMovedAndZoomedByKeys(FxRobot robot) {
        robot.clickOn("#tab-picture");
        Node window = robot.lookup("#picture-window").query();
        assertTrue(window.isFocused());
        robot.push(KeyCode.DIGIT0);
        double all = cardWidth(robot);
        robot.push(KeyCode.EQUALS);
        assertTrue(cardWidth(robot) > all * 1.2);
        double before = cardLeft(robot);
        robot.push(KeyCode.RIGHT);
        assertTrue(cardLeft(robot) < before);
        robot.push(KeyCode.MINUS);
        robot.push(KeyCode.DIGIT0);
        assertEquals(all, cardWidth(robot), 0.5);
        robot.push(KeyCode.J);
        assertTrue(window.isVisible());
    }

    private static double cardWidth(FxRobot robot) {
        Node card = robot.lookup(".canvas-card").query();
        return card.localToScene(card.getBoundsInLocal()).getWidth();
    }

    private static double cardLeft(FxRobot robot) {
        Node card = robot.lookup(".canvas-card").query();
        return card.localToScene(card.getBoundsInLocal()).getMinX();
    }

    @Test
    void changesAndTheSecondSourceAreShownAsDiffs(FxRobot robot) {
        assertTrue(robot.lookup("#remark").queryLabeled().getText().contains("second source"));
        robot.clickOn("#tab-copy");
        Pictures.write(view.getScene(), "review-second-source");
        assertEquals(1, robot.lookup("#copy-text .change-added").queryAll().size());
        assertEquals(0, robot.lookup("#copy-text .change-removed").queryAll().size());
        robot.clickOn("#tab-changes");
        Pictures.write(view.getScene(), "review-changes");
        assertFalse(robot.lookup("#changes-text .change-removed").queryAll().isEmpty());
    }

    @Test
    void imagesAreShownWithWhatWasLeftOut(FxRobot robot) {
        robot.clickOn("#tab-enclosed");
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(view.getScene(), "review-images");
        List<String> told =
                robot.lookup("#enclosed .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList();
        assertTrue(told.contains("graph.png (1 kB)"));
        assertTrue(told.stream().anyMatch(text -> text.contains("whiteboard.heic")));
    }
}
