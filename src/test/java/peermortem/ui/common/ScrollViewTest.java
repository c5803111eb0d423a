package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;

import java.util.Set;

@OnDisplay
class ScrollViewTest {
    private ScrollView view;

    @Start
    void start(Stage stage) {
        view = new ScrollView(new Label("words"));
        stage.setScene(new Scene(view, 100, 100));
        stage.show();
    }

    @Test
    void keepsNoPictureOfWhatIsInView() {
        Set<Node> viewport = view.lookupAll(".viewport");
        assertEquals(1, viewport.size());
        assertFalse(viewport.iterator().next().isCache());
    }
}
