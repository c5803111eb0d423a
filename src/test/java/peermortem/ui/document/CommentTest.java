package peermortem.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.text.Messages;

/// Comments with bold, lists, code and links.
@OnDisplay
class CommentTest {
    private static final Messages WORDS = Messages.english();
    private final VBox root = new VBox();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    @Test
    void plainWordsStayALabelAndMarksAreShown(FxRobot robot) {
        assertInstanceOf(Label.class, Comment.of(WORDS, "No share is given.\nSay how many."));
        String text =
                "Say **how many**:\n\n- `30 %`, or\n- a number, see [this](https://a.example/b)";
        robot.interact(() -> root.getChildren().setAll(Comment.of(WORDS, text)));
        assertEquals(1, root.lookupAll(".doc-text.bold").size());
        assertEquals(1, root.lookupAll(".doc-text.code").size());
        assertEquals(2, root.lookupAll(".bullet").size());
        assertTrue(
                root.lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .anyMatch(l -> l.getText().equals("leads to https://a.example/b")));
    }

    @Test
    void whatIsTooLongIsShownAsTyped() {
        assertFalse(Comment.formatted("**a** ".repeat(2_000)));
    }
}
