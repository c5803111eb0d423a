package peermortem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.service.SubmissionRow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of Markdown files is dragged from another window onto Class. Where there is no display
/// nothing can be dragged, and the test says so.
@OnDisplay
class DropTest {
    @TempDir private Path home;
    private AppRun app;
    private Stage source;

    @Start
    void start(Stage stage) {
        app = new AppRun(stage, home, home);
        source = new Stage();
        source.setX(0);
        source.setY(0);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(source::hide);
        robot.interact(app.stage()::hide);
    }

    @Test
    void aDroppedFolderIsListedWithWordsAndChecklist(FxRobot robot) throws IOException {
        Assumptions.assumeFalse(
                "Headless".equals(System.getProperty("glass.platform")),
                "nothing can be dragged without a display");
        Path folder = Files.createDirectories(home.resolve("more"));
        Files.writeString(
                folder.resolve("s07.md"), "# Issue Summary\n\nThe backup stopped at 02:00.");
        app.awaitFocus("welcome-sample");
        robot.push(KeyCode.SPACE);
        AppRun.await("the hand-ins are not listed", () -> rows().size() == 10);
        robot.interact(() -> offer(folder));
        robot.drag("#drag-source", MouseButton.PRIMARY).moveBy(20, 20).moveTo("#class-table");
        robot.moveBy(10, 10).drop();
        AppRun.await(
                "the dropped text is not listed",
                () ->
                        rows().stream()
                                .map(SubmissionRow.class::cast)
                                .filter(row -> row.author().id().value().equals("s07"))
                                .anyMatch(row -> row.words().orElse(0) == 7));
        assertTrue(
                rows().stream()
                        .map(SubmissionRow.class::cast)
                        .allMatch(row -> row.checklist().isPresent()));
    }

    private List<?> rows() {
        return app.find("class-table")
                .filter(TableView.class::isInstance)
                .map(table -> ((TableView<?>) table).getItems())
                .map(items -> (List<?>) items)
                .orElse(List.of());
    }

    private void offer(Path folder) {
        Label label = new Label("Drag me");
        label.setId("drag-source");
        label.setOnDragDetected(
                event -> {
                    Dragboard board = label.startDragAndDrop(TransferMode.COPY);
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(folder.toFile()));
                    board.setContent(content);
                    event.consume();
                });
        source.setScene(new Scene(new StackPane(label), 120, 60));
        source.setAlwaysOnTop(true);
        source.show();
    }
}
