package peermortem.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.KeyRow;

import java.util.List;

@OnDisplay
class KeyHintsTest {
    private final KeyHints hints = new KeyHints();

    @Start
    void start(Stage stage) {
        hints.setSpacing(20);
        hints.show(
                List.of(
                        KeyHint.of("next item", "J"),
                        KeyHint.of("jump to evidence", "E"),
                        KeyHint.of("mark", "M"),
                        KeyHint.of("all keys", "?")));
        stage.setScene(new Scene(new Pane(hints), 900, 60));
        stage.show();
    }

    private List<String> shown(FxRobot robot, double width) {
        robot.interact(
                () -> {
                    hints.setPrefWidth(width);
                    hints.getScene().getRoot().layout();
                });
        List<Node> rows = hints.getChildren().stream().filter(Node::isVisible).toList();
        double before = -hints.getSpacing();
        for (Node row : rows) {
            assertEquals(before + hints.getSpacing(), row.getBoundsInParent().getMinX(), 1);
            before = row.getBoundsInParent().getMaxX();
        }
        return rows.stream().map(row -> label((KeyRow) row).getText()).toList();
    }

    private static Labeled label(KeyRow row) {
        return (Labeled) row.getChildren().getLast();
    }

    @Test
    void theWayToAllKeysStaysWhereOthersHaveNoRoom(FxRobot robot) {
        double all = hints.prefWidth(-1);
        assertEquals(
                List.of("next item", "jump to evidence", "mark", "all keys"), shown(robot, all));
        assertEquals(List.of("next item", "jump to evidence", "all keys"), shown(robot, all - 10));
        double two = hints.getChildren().get(1).getBoundsInParent().getMaxX();
        assertEquals(List.of("next item", "all keys"), shown(robot, two + 10));
        assertEquals(List.of(), shown(robot, 5));
        assertEquals(
                List.of("next item", "jump to evidence", "mark", "all keys"), shown(robot, all));
    }
}
