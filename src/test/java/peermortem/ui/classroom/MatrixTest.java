package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.PersonId;
import peermortem.service.Apart;
import peermortem.ui.Pictures;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

@OnDisplay
class MatrixTest {
    private ClassroomStage stage;

    @Start
    void start(Stage window) {
        stage = ClassroomStage.show(window, "light");
    }

    @Test
    void pairsAreGivenAndKeptApartByKeys(FxRobot robot) {
        robot.clickOn("#class-assign").clickOn("#assign-matrix");
        Pictures.write(stage.scene(), "matrix");
        assertEquals(22, robot.lookup("#matrix-table").queryTableView().getColumns().size());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);
        assertEquals(List.of("s01 s02"), stage.desk().allocations.byHand);
        robot.push(KeyCode.X);
        assertEquals(
                Set.of(Apart.of(PersonId.of("s01"), PersonId.of("s02"))),
                stage.desk().allocations.apart);
        assertTrue(robot.lookup("#matrix-told").queryLabeled().getText().contains("kept apart"));
        robot.push(KeyCode.X);
        assertEquals(Set.of(), stage.desk().allocations.apart);
    }

    @Test
    void theSearchNarrowsTheColumns(FxRobot robot) {
        robot.clickOn("#class-assign").clickOn("#assign-matrix");
        robot.interact(
                () -> robot.lookup("#matrix-search").queryTextInputControl().setText("hassan"));
        assertEquals(2, robot.lookup("#matrix-table").queryTableView().getColumns().size());
    }

    @Test
    void aCsvIsTakenInAfterAsking(FxRobot robot) {
        stage.surroundings().choose(Path.of("pairs.csv"));
        robot.clickOn("#class-assign").clickOn("#assign-matrix").clickOn("#matrix-read");
        assertEquals(List.of(), stage.desk().allocations.taken);
        robot.clickOn("#confirm-agree");
        assertEquals(List.of(Path.of("pairs.csv")), stage.desk().allocations.taken);
    }
}
