package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;
import peermortem.ui.Pictures;
import peermortem.ui.classroom.table.SubmissionTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@OnDisplay
class ClassroomTest {
    @TempDir private Path folder;
    private ClassroomStage stage;

    @Start
    void start(Stage window) {
        stage = ClassroomStage.show(window, "light");
    }

    @Test
    void everyRowIsShownAndTheFiguresAddUp(FxRobot robot) {
        Pictures.write(robot.lookup("#classroom").query().getScene(), "class");
        assertEquals(20, table(robot).getItems().size());
        assertEquals("All 20", chip(robot, "all").getText());
        assertEquals("Needs me 5", chip(robot, "needs-you").getText());
        robot.clickOn("#class-filter-missing");
        assertEquals("Missing 3", chip(robot, "missing").getText());
        assertEquals(3, table(robot).getItems().size());
    }

    @Test
    void rowsAreArrangedOnlyWhereSomebodyLooks(FxRobot robot) {
        TableView<?> table = table(robot);
        robot.interact(
                () -> {
                    BorderPane shell = (BorderPane) stage.view().getParent();
                    shell.setCenter(null);
                    stage.model().close();
                    assertEquals(0, table.getItems().size());
                    stage.model().open(new FakeDesk());
                    assertEquals(0, table.getItems().size());
                    shell.setCenter(stage.view());
                    assertEquals(20, table.getItems().size());
                });
    }

    @Test
    void enterOpensTheFirstRowAndNothingIsSelectedByThat(FxRobot robot) {
        robot.interact(stage.view()::shown);
        assertTrue(table(robot).isFocused());
        assertTrue(table(robot).getSelectionModel().isEmpty(), "what is selected limits releases");
        robot.interact(
                () ->
                        table(robot)
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                KeyCode.ENTER,
                                                false,
                                                false,
                                                false,
                                                false)));
        assertTrue(robot.lookup("#decide").tryQuery().isPresent());
    }

    @Test
    void theSearchFindsNamesInAnyScriptAndStates(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        search(robot, "雨桐");
        assertEquals(1, table(robot).getItems().size());
        assertNotNull(name(robot).getStroke(), "as heavy as a name in bold letters");
        search(robot, "Hassan");
        assertNull(name(robot).getStroke(), "bold letters need no outline");
        search(robot, "disputed");
        assertEquals(2, table(robot).getItems().size());
        search(robot, "nobody at all");
        robot.clickOn("#class-empty-all");
        assertEquals(20, table(robot).getItems().size());
    }

    private static Text name(FxRobot robot) {
        return robot.lookup(".cell-student").queryAllAs(Labeled.class).stream()
                .filter(cell -> !cell.getText().isBlank())
                .map(cell -> (Text) cell.lookup(".text"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCountOfFurtherFlagsIsWholeInANarrowColumn(FxRobot robot) {
        search(robot, "Thandiwe");
        robot.interact(() -> stage.scene().getWindow().setWidth(1000));
        robot.interact(() -> stage.scene().getRoot().layout());
        Pictures.write(stage.scene(), "class-narrow");
        Label count = robot.lookup(".pills .label").lookup("+2").query();
        double edge = table(robot).localToScene(table(robot).getLayoutBounds()).getMaxX();
        assertTrue(count.localToScene(count.getLayoutBounds()).getMaxX() <= edge);
        assertEquals(count.prefWidth(-1), count.getWidth(), 1);
    }

    @Test
    void aDisputedItemIsDecidedByKeysAndTheNextOpens(FxRobot robot) {
        robot.clickOn("#class-need-0");
        assertEquals("Hassan Mahmoud", robot.lookup("#decide-title").queryLabeled().getText());
        assertTrue(item(robot).contains("When the issue was detected"));
        robot.push(KeyCode.X);
        assertEquals(
                "The alert is named, but not when it fired.",
                robot.lookup("#decide-reason").queryAs(TextArea.class).getText());
        Pictures.write(stage.scene(), "decide");
        robot.push(KeyCode.ENTER);
        assertEquals(1, stage.desk().decisions.size());
        assertFalse(stage.desk().decisions.getFirst().met());
        assertTrue(item(robot).contains("Misleading"));
        robot.push(KeyCode.M);
        robot.push(KeyCode.ENTER);
        assertTrue(
                robot.lookup("#decide-problem")
                        .queryLabeled()
                        .getText()
                        .contains("needs a reason"));
        assertEquals(1, stage.desk().decisions.size());
    }

    @Test
    void aChangedDecisionCanBeTakenBack(FxRobot robot) {
        robot.interact(
                () ->
                        stage.desk()
                                .moderation()
                                .decide(
                                        SubmissionId.of("s07"),
                                        ItemId.of("item.3"),
                                        true,
                                        "It is there."));
        robot.interact(() -> stage.view().openSubmission(SubmissionId.of("s07")));
        robot.interact(
                () -> robot.lookup("#decide-items").queryListView().getSelectionModel().select(3));
        robot.push(KeyCode.X);
        robot.push(KeyCode.ENTER);
        assertFalse(stage.desk().decisions.getLast().met());
        robot.interact(() -> stage.view().undo().orElseThrow().undo());
        assertTrue(stage.desk().decisions.getLast().met());
        assertEquals("It is there.", stage.desk().decisions.getLast().reason());
    }

    @Test
    void aLateSubmissionsPageSaysHowLateItCame(FxRobot robot) {
        robot.interact(() -> stage.view().openSubmission(SubmissionId.of("s12")));
        assertTrue(robot.lookup("#decide-summary").lookup("1 d 2 h late").tryQuery().isPresent());
    }

    @Test
    void enterOpensASubmissionAndEscapeComesBack(FxRobot robot) {
        robot.clickOn("#class-table").push(KeyCode.HOME).push(KeyCode.ENTER);
        assertTrue(robot.lookup("#decide").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#decide").tryQuery().isEmpty());
        assertTrue(table(robot).isFocused());
    }

    @Test
    void aFolderIsImportedAndRefusalsAreToldByReason(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("s01.md"), "# Summary");
        robot.interact(() -> stage.importing().take(List.of(folder)));
        assertEquals(List.of(folder), stage.desk().handIns.folders);
        Pictures.write(stage.scene(), "import-result");
        assertTrue(robot.lookup("#result-summary").queryLabeled().getText().contains("1 refused"));
        robot.clickOn("#result-done");
        assertTrue(robot.lookup("#result").tryQuery().isEmpty());
    }

    @Test
    void filesAreGivenToTheStudentsThatTheirNamesSay(FxRobot robot) throws IOException {
        Path first = Files.writeString(folder.resolve("s03-certificate.md"), "# Summary");
        Path second = Files.writeString(folder.resolve("Kwame Mensah.md"), "# Summary");
        Path third = Files.writeString(folder.resolve("notes.md"), "# Summary");
        robot.interact(() -> stage.importing().take(List.of(first, second, third)));
        Pictures.write(stage.scene(), "import-files");
        assertEquals(
                "Import 2 of 3 files",
                robot.lookup("#import-files-confirm").queryButton().getText());
        robot.clickOn("#import-files-confirm");
        assertEquals(
                List.of("s03", "s10"),
                stage.desk().handIns.handedIn.stream().map(o -> o.author()).toList());
    }

    @Test
    void oneStudentsLinkNeedsAStudentAndALink(FxRobot robot) {
        robot.clickOn("#class-import");
        Pictures.write(stage.scene(), "import");
        assertEquals(1, stage.desk().handIns.prepared, "so that the first text need not wait");
        robot.clickOn("#import-one-confirm");
        assertTrue(robot.lookup("#import-one-problem").queryLabeled().isVisible());
        assertTrue(stage.desk().handIns.handedIn.isEmpty());
    }

    private static SubmissionTable table(FxRobot robot) {
        return robot.lookup("#class-table").queryAs(SubmissionTable.class);
    }

    private static ToggleButton chip(FxRobot robot, String name) {
        return robot.lookup("#class-filter-" + name).queryAs(ToggleButton.class);
    }

    private static void search(FxRobot robot, String typed) {
        robot.interact(
                () -> robot.lookup("#class-search").queryAs(TextInputControl.class).setText(typed));
    }

    private static String item(FxRobot robot) {
        Labeled label = robot.lookup("#decide-item").queryAs(Label.class);
        return label.getText();
    }
}
