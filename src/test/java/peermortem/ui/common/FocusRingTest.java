package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;

import java.util.List;

/// Whoever works by keyboard sees where they are: each kind of control looks otherwise while it has
/// the focus, and stays as large as it was, so that nothing beside it moves.
@OnDisplay
class FocusRingTest {
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void eachControlLooksOtherwiseWithTheFocus(String colours) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> look(colours));
    }

    private void look(String colours) {
        Settings settings = Settings.inMemory();
        settings.put("theme", colours);
        var elsewhere = new Button("Elsewhere");
        var tried =
                List.of(
                        styled(new Button("Back"), "flat"),
                        styled(new Button("×"), "icon-only", "flat"),
                        styled(new Button("Clear"), "flat", "link-button"),
                        new Button("Save"),
                        styled(new Button("Save"), "success"),
                        chosen(new CheckBox("one"), false),
                        chosen(new CheckBox("two"), true),
                        chosen(new RadioButton("three"), false),
                        chosen(new RadioButton("four"), true),
                        chosen(new ToggleButton("five"), false),
                        chosen(new ToggleButton("six"), true),
                        new Hyperlink("seven"),
                        new MenuButton("eight"));
        var box = new HBox(elsewhere);
        box.getChildren().addAll(tried);
        Scene scene = new Scene(box, 1200, 100);
        new Theme(settings).dress(scene);
        stage.setScene(scene);
        stage.show();
        for (Node node : tried) {
            elsewhere.requestFocus();
            double width = width(node);
            WritableImage before = node.snapshot(null, null);
            node.requestFocus();
            byKeyboard(node);
            assertTrue(node.isFocusVisible(), () -> node + " has no focus from the keyboard");
            WritableImage after = node.snapshot(null, null);
            assertFalse(same(before, after), () -> node + " looks the same with the focus");
            assertEquals(width, width(node), () -> node + " grows with the focus");
        }
    }

    /// Away and back, as by Tab: focus that is asked for by the program has no ring.
    private static void byKeyboard(Node node) {
        node.requestFocusTraversal(TraversalDirection.PREVIOUS);
        node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
    }

    private static double width(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        return node.getLayoutBounds().getWidth();
    }

    private static boolean same(WritableImage one, WritableImage other) {
        int width = (int) one.getWidth();
        int height = (int) one.getHeight();
        if (width != (int) other.getWidth() || height != (int) other.getHeight()) {
            return false;
        }
        PixelReader left = one.getPixelReader();
        PixelReader right = other.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (left.getArgb(x, y) != right.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Node styled(Node node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    private static Node chosen(Node node, boolean selected) {
        switch (node) {
            case CheckBox box -> box.setSelected(selected);
            case ToggleButton button -> button.setSelected(selected);
            default -> throw new IllegalArgumentException();
        }
        return node;
    }
}
