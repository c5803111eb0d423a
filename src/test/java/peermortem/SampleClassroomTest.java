package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import peermortem.domain.SubmissionState;
import peermortem.ui.Pictures;
import peermortem.ui.common.Place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Welcome, Class and Reports over a real class file: the sample class, from opening to PDFs.
@ExtendWith(ApplicationExtension.class)
class SampleClassroomTest {
    @TempDir private Path folder;
    private RealWindow window;

    @Start
    void start(Stage stage) {
        window = RealWindow.show(stage, folder);
    }

    @AfterEach
    void closeTheClass(FxRobot robot) {
        robot.interact(window.model::close);
    }

    @Test
    void theSampleClassIsOpenedDecidedReleasedAndReported(FxRobot robot) throws IOException {
        robot.clickOn("#welcome-sample");
        assertEquals(Place.CLASS, window.shell.placeProperty().get());
        TableView<?> table = robot.lookup("#class-table").queryTableView();
        assertEquals(10, table.getItems().size());
        Pictures.write(window.surroundings.layers().getScene(), "class-sample");
        decide(robot);
        Pictures.write(window.surroundings.layers().getScene(), "decide-sample");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#class-release").clickOn("#release-release").clickOn("#confirm-agree");
        assertTrue(count(SubmissionState.RELEASED) > 0);
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.surroundings.choose(folder.resolve("reports"));
        Pictures.write(window.surroundings.layers().getScene(), "reports-sample");
        robot.clickOn("#reports-export");
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            assertEquals(10, files.filter(f -> f.toString().endsWith(".pdf")).count());
        }
    }

    @Test
    void aDroppedFolderReplacesWhatWasHandedIn(FxRobot robot) throws IOException {
        robot.clickOn("#welcome-sample");
        Path drop = Files.createDirectories(folder.resolve("drop"));
        Files.writeString(
                drop.resolve("s07.md"), "# Issue Summary\n\nThe backup stopped at 02:00.");
        robot.clickOn("#class-import");
        window.surroundings.choose(drop);
        robot.clickOn("#import-folder");
        assertEquals(7, window.row("s07").words().orElse(0));
    }

    private void decide(FxRobot robot) {
        robot.interact(() -> window.classroom.openSubmission(window.row("s04").submission()));
        ListView<?> items = robot.lookup("#decide-items").queryListView();
        assertEquals(14, items.getItems().size());
        robot.push(KeyCode.X);
        robot.interact(
                () ->
                        robot.lookup("#decide-reason")
                                .queryTextInputControl()
                                .setText("No timezone is named anywhere."));
        robot.push(KeyCode.ENTER);
        assertTrue(
                window.row("s04").grade().items().values().stream()
                        .anyMatch(i -> i.decision().isPresent()));
    }

    private long count(SubmissionState state) {
        return window.model.overview().orElseThrow().submissions().stream()
                .filter(r -> r.state() == state)
                .count();
    }
}
