package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.domain.SubmissionState;
import peermortem.service.SubmissionRow;
import peermortem.ui.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Class and Reports in the real window over a real class file: decide, release, export; hand in
/// again from a folder.
@OnDisplay
class SampleClassroomTest {
    @TempDir private Path home;
    private Path chosen;
    private AppRun app;
    private Optional<TableView<?>> table = Optional.empty();

    @Start
    void start(Stage stage) throws IOException {
        chosen = Files.createDirectories(home.resolve("chosen"));
        app = new AppRun(stage, home, chosen);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app.stage()::hide);
    }

    @Test
    void theSampleClassIsOpenedDecidedReleasedAndReported(FxRobot robot) throws IOException {
        open(robot);
        Pictures.write(app.stage().getScene(), "class-sample");
        decide(robot);
        Pictures.write(app.stage().getScene(), "decide-sample");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#class-release");
        app.awaitNode("release-release");
        robot.clickOn("#release-release");
        app.awaitNode("confirm-agree");
        robot.clickOn("#confirm-agree");
        AppRun.await(
                "nothing is released",
                () -> rows().stream().anyMatch(r -> r.state() == SubmissionState.RELEASED));
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.DIGIT4);
        app.awaitFocus("reports-kind-student");
        robot.clickOn("#reports-export");
        app.awaitNode("reports-result-text");
        Pictures.write(app.stage().getScene(), "reports-sample");
        try (Stream<Path> files = Files.walk(chosen)) {
            assertEquals(10, files.filter(f -> f.toString().endsWith(".pdf")).count());
        }
    }

    @Test
    void aChosenFolderReplacesWhatWasHandedIn(FxRobot robot) throws IOException {
        open(robot);
        Files.writeString(
                chosen.resolve("s07.md"), "# Issue Summary\n\nThe backup stopped at 02:00.");
        robot.clickOn("#class-import");
        app.awaitNode("import-folder");
        robot.clickOn("#import-folder");
        AppRun.await("the text is not listed", () -> row("s07").words().orElse(0) == 7);
    }

    private void open(FxRobot robot) {
        app.awaitFocus("welcome-sample");
        robot.push(KeyCode.SPACE);
        AppRun.await("the hand-ins are not listed", () -> rows().size() == 10);
    }

    private void decide(FxRobot robot) {
        app.awaitFocus("class-table");
        robot.interact(
                () -> table.orElseThrow().getSelectionModel().select(rows().indexOf(row("s04"))));
        robot.push(KeyCode.ENTER);
        app.awaitFocus("decide-items");
        ListView<?> items = robot.lookup("#decide-items").queryListView();
        assertEquals(14, items.getItems().size());
        robot.push(KeyCode.X);
        app.awaitFocus("decide-reason");
        robot.interact(
                () ->
                        robot.lookup("#decide-reason")
                                .queryTextInputControl()
                                .setText("No timezone is named anywhere."));
        robot.push(KeyCode.ENTER);
        AppRun.await(
                "nothing is decided",
                () ->
                        row("s04").grade().items().values().stream()
                                .anyMatch(i -> i.decision().isPresent()));
    }

    /// The table, kept: while a page lies over it, it is not in the window.
    private Optional<TableView<?>> table() {
        app.find("class-table").ifPresent(shown -> table = Optional.of((TableView<?>) shown));
        return table;
    }

    private List<SubmissionRow> rows() {
        return table().stream()
                .flatMap(t -> t.getItems().stream())
                .map(SubmissionRow.class::cast)
                .toList();
    }

    private SubmissionRow row(String author) {
        return rows().stream()
                .filter(r -> r.author().id().value().equals(author))
                .findFirst()
                .orElseThrow();
    }
}
