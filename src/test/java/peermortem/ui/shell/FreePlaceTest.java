package peermortem.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.ui.common.ScrollView;

import java.util.List;

@OnDisplay
class FreePlaceTest {
    private static final Rectangle2D WINDOW = new Rectangle2D(0, 0, 1280, 800);

    private static final long WAIT = 20_000;

    private ScrollView scroll;

    @Start
    void start(Stage stage) {
        Button below = new Button("below");
        Region above = new Region();
        above.setMinHeight(500);
        scroll = new ScrollView(new VBox(new Button("in view"), above, below));
        stage.setScene(new Scene(new StackPane(scroll), 300, 200));
        stage.show();
    }

    @Test
    void whatIsScrolledOutOfViewIsNotInTheWay() {
        List<Rectangle2D> seen =
                WaitForAsyncUtils.waitForAsyncFx(
                        WAIT,
                        () -> {
                            scroll.resize(300, 200);
                            scroll.layout();
                            return FreePlace.controls(scroll);
                        });
        assertEquals(1, seen.size());
    }

    @Test
    void aNoticeGoesAsideBeforeItGoesUp() {
        Rectangle2D button = new Rectangle2D(850, 760, 90, 30);
        Point2D shift = FreePlace.of(600, 50, WINDOW, List.of(button));
        assertEquals(0, shift.getY());
        assertTrue(shift.getX() < 0 && shift.getX() > -120, shift::toString);
        assertFalse(button.intersects(340 + shift.getX(), 750, 600, 50));
    }

    @Test
    void aboveARowOfButtonsAndInTheMiddleWhereNothingIsFree() {
        Rectangle2D row = new Rectangle2D(0, 760, 1280, 40);
        assertEquals(new Point2D(0, -48), FreePlace.of(600, 50, WINDOW, List.of(row)));
        assertEquals(Point2D.ZERO, FreePlace.of(600, 50, WINDOW, List.of(WINDOW)));
        assertEquals(Point2D.ZERO, FreePlace.of(600, 50, WINDOW, List.of()));
    }
}
