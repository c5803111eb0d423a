package peermortem.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.domain.Problem;
import peermortem.ui.Pictures;
import peermortem.ui.Surroundings;
import peermortem.ui.common.Command;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.UndoStack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

@OnDisplay
class ShellTest {
    private final ShellModel model = new ShellModel();
    private final UndoStack undo = new UndoStack();
    private Surroundings surroundings;
    private ShellView shell;
    private int opened;

    @Start
    void start(Stage stage) {
        surroundings = new Surroundings("light");
        model.titleProperty().set("0x19. Postmortem");
        model.deadlineProperty().set("Reviews due in 2 d 4 h");
        model.fileStatusProperty().set("class.peermortem · 3 submissions");
        model.setClassMenu(
                () -> List.of(Command.of("menu-open", "Open a class file…", () -> opened++)));
        shell =
                new ShellView(
                        surroundings.context(),
                        model,
                        surroundings.theme(),
                        surroundings.layers(),
                        List.of(
                                new Page(Place.WELCOME),
                                new Page(Place.WRITE),
                                new Page(Place.REVIEW)));
        new MainWindow(
                        stage,
                        "Peermortem",
                        surroundings.layers(),
                        shell,
                        surroundings.theme(),
                        surroundings.context().settings())
                .show();
    }

    @Test
    void aRunningJobTellsHowManyAreDone(FxRobot robot) {
        List<String> told = new ArrayList<>();
        robot.interact(
                () ->
                        surroundings
                                .context()
                                .background()
                                .job(
                                        "Exporting reports",
                                        progress -> {
                                            progress.report(0, 1);
                                            told.add(told(robot));
                                            progress.report(79, 128);
                                            return told.add(told(robot));
                                        })
                                .start());
        assertEquals(List.of("Exporting reports", "Exporting reports: 79 of 128"), told);
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#job-told").queryLabeled().getText();
    }

    @Test
    void theSegmentAndItsKeysGoToAPlace(FxRobot robot) {
        robot.clickOn("#place-review");
        assertEquals(Place.REVIEW, model.placeProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(Place.WRITE, model.placeProperty().get());
        assertTrue(robot.lookup("#place-write").queryAs(ToggleButton.class).isSelected());
        Pictures.write(surroundings.layers().getScene(), "shell");
    }

    @Test
    void aPlaceThatCannotBeReachedIsNotOffered(FxRobot robot) {
        robot.interact(
                () -> model.reachableProperty().set(EnumSet.of(Place.WELCOME, Place.REVIEW)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(Place.WELCOME, model.placeProperty().get());
        assertFalse(robot.lookup("#place-write").queryAs(ToggleButton.class).isVisible());
    }

    @Test
    void whatRunsCanBeEndedFromThePalette(FxRobot robot) {
        List<String> seen = new ArrayList<>();
        robot.interact(
                () ->
                        surroundings
                                .context()
                                .background()
                                .job(
                                        "Importing submissions",
                                        progress -> {
                                            Command first = commands().getFirst();
                                            first.action().run();
                                            seen.add(first.title() + " " + first.detail());
                                            seen.add(String.valueOf(progress.cancelled()));
                                            return "";
                                        })
                                .start());
        assertEquals(List.of("Cancel Importing submissions", "true"), seen);
        assertFalse(commands().stream().anyMatch(c -> c.id().equals("command-cancel")));
    }

    private List<Command> commands() {
        return new ShellCommands(shell, surroundings.context().words()).all(List.of());
    }

    @Test
    void thePaletteFindsAndRunsACommand(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(
                () -> robot.lookup("#palette-field").queryAs(TextField.class).setText("open a cl"));
        Pictures.write(surroundings.layers().getScene(), "palette");
        assertEquals(1, robot.lookup("#palette-list").queryAs(ListView.class).getItems().size());
        robot.push(KeyCode.ENTER);
        assertEquals(1, opened);
        assertTrue(robot.lookup("#palette").tryQuery().isEmpty());
    }

    /// Whoever types on while the palette is being made is not held up, and loses no letter.
    @Test
    void whatIsTypedBeforeThePaletteIsDrawnIsInItsField(FxRobot robot) {
        robot.interact(
                () -> {
                    Scene scene = surroundings.layers().getScene();
                    scene.getFocusOwner().fireEvent(pressed(KeyCode.K));
                    scene.getFocusOwner().fireEvent(typed("o"));
                    scene.getFocusOwner().fireEvent(typed("p"));
                });
        assertEquals("op", robot.lookup("#palette-field").queryTextInputControl().getText());
    }

    @Test
    void questionMarkShowsTheKeysAndEscapeHidesThem(FxRobot robot) {
        robot.interact(() -> surroundings.layers().fireEvent(typed("?")));
        assertTrue(robot.lookup("#keys-card").tryQuery().isPresent());
        Pictures.write(surroundings.layers().getScene(), "keys");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#keys-card").tryQuery().isEmpty());
    }

    @Test
    void tabStaysInACard(FxRobot robot) {
        robot.interact(() -> surroundings.layers().unexpected(new IllegalStateException("broken")));
        Pictures.write(surroundings.layers().getScene(), "error");
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.TAB);
        }
        assertTrue(robot.lookup("#error-card").query().isFocusWithin());
    }

    @Test
    void undoActsOnTheScreenInFront(FxRobot robot) {
        StringBuilder state = new StringBuilder();
        undo.perform(
                new UndoStack.Change("tick", () -> state.append("x"), () -> state.setLength(0)));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("", state.toString());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("x", state.toString());
    }

    @Test
    void largerWordsAreRememberedAndShown(FxRobot robot) {
        double before = robot.lookup("#find-button").queryAs(Button.class).getFont().getSize();
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertTrue(robot.lookup("#find-button").queryAs(Button.class).getFont().getSize() > before);
        assertEquals(Optional.of("110"), surroundings.context().settings().get("scale"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(
                before, robot.lookup("#find-button").queryAs(Button.class).getFont().getSize());
    }

    @Test
    void whatLargeWordsPushOutOfTheWindowIsReachedByTheFocus(FxRobot robot) {
        robot.interact(() -> shell.getScene().getWindow().setWidth(1100));
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        assertTrue(shell.getWidth() > 1100, "it needs " + shell.getWidth());
        for (String id : List.of("#theme-button", "#home-button")) {
            robot.interact(() -> robot.lookup(id).query().requestFocus());
            WaitForAsyncUtils.waitForFxEvents();
            Bounds place = robot.lookup(id).query().localToScene(bounds(robot, id));
            assertTrue(place.getMinX() >= 0 && place.getMaxX() <= 1100, id + " is at " + place);
        }
    }

    private static Bounds bounds(FxRobot robot, String id) {
        return robot.lookup(id).query().getLayoutBounds();
    }

    @Test
    void whatComesUnderACardGetsTheFocusAfterIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> robot.lookup("#theme-button").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#palette-field").query().isFocused());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#theme-button").query().isFocused());
    }

    @Test
    void aProblemIsToldInOneSentence(FxRobot robot) {
        Problem problem = Problem.of("file.missing", "a.md");
        robot.interact(() -> surroundings.layers().problem(problem));
        robot.interact(() -> surroundings.layers().problem(problem));
        assertEquals(1, robot.lookup("#toast-text").queryAll().size());
        assertTrue(robot.lookup("#toast-text").queryLabeled().getText().contains("a.md"));
    }

    private static javafx.scene.input.KeyEvent pressed(KeyCode withControl) {
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                "",
                "",
                withControl,
                false,
                true,
                false,
                false);
    }

    private static javafx.scene.input.KeyEvent typed(String character) {
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_TYPED,
                character,
                "",
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false);
    }

    private final class Page extends StackPane implements Screen {
        private final Place place;

        private Page(Place place) {
            this.place = place;
            setFocusTraversable(true);
            setAccessibleText(place.id());
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public Region node() {
            return this;
        }

        @Override
        public List<KeyHint> keys() {
            return List.of(
                    KeyHint.of("next / previous item", "J", "K"), KeyHint.of("met", "Space"));
        }

        @Override
        public Optional<UndoStack> undo() {
            return Optional.of(undo);
        }

        @Override
        public void shown() {
            requestFocus();
        }
    }
}
