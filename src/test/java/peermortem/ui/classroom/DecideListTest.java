package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.domain.SubmissionId;

import java.util.Set;
import java.util.TreeSet;

@OnDisplay
class DecideListTest {
    private ClassroomStage stage;

    @Start
    void start(Stage window) {
        stage = ClassroomStage.show(window, "light");
    }

    /// Also in a window so low that the list has a scroll bar, which takes width from the words.
    @Test
    void everyItemHasRoomForItsWords(FxRobot robot) {
        robot.interact(() -> stage.view().openSubmission(SubmissionId.of("s07")));
        Set<String> cut = new TreeSet<>();
        for (int width = 1400; width >= 1040; width -= 12) {
            int wide = width;
            robot.interact(
                    () -> {
                        stage.scene().getWindow().setWidth(wide);
                        stage.scene().getWindow().setHeight(640);
                    });
            WaitForAsyncUtils.waitForFxEvents(12);
            Set<Node> cells = robot.lookup("#decide-items .list-cell").queryAll();
            assertTrue(cells.size() > 3);
            cells.forEach(cell -> check((ListCell<?>) cell, cut));
        }
        assertEquals(Set.of(), cut);
    }

    private static void check(ListCell<?> cell, Set<String> cut) {
        if (cell.getGraphic() instanceof Region line) {
            double room =
                    cell.getHeight() - cell.snappedTopInset() - cell.snappedBottomInset() + 0.5;
            if (line.prefHeight(line.getWidth()) > room) {
                cut.add(cell.getAccessibleText());
            }
        }
    }
}
