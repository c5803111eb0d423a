package peermortem.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.ui.Pictures;
import peermortem.ui.SampleTexts;
import peermortem.ui.SampleWriting;
import peermortem.ui.Surroundings;
import peermortem.ui.Waiting;
import peermortem.ui.common.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

@OnDisplay
class WriteTest {
    private static final String DRAFT =
            """
            # Issue Summary

            - Tuesday 3 March 2026, from 10:12 to 11:47 EAT the `portal` was down.

            # Timeline

            - 10:28 - so the release was not to blame
            - 10:55 - Escalated to the infrastructure team
            """;

    private final SampleWriting services = new SampleWriting();
    private Surroundings surroundings;
    private WriteModel model;
    private WriteView view;
    private Path kept;

    @Start
    void start(Stage stage) throws IOException {
        surroundings = new Surroundings("dark");
        kept = Files.createTempDirectory("drafts").resolve("draft.md");
        model = new WriteModel(surroundings.context(), services, SampleTexts.rubric(), kept);
        view = new WriteView(surroundings.context(), model);
        surroundings.show(stage, view);
    }

    @Test
    void theChecklistFollowsWhatIsTyped(FxRobot robot) {
        robot.interact(() -> editor(robot).setText(DRAFT));
        waitForFound(robot, "2 of 13");
        Pictures.write(view.getScene(), "write-draft");
        assertTrue(text(robot, "#write-next").contains("Next: Impact"));
        robot.interact(() -> editor(robot).appendText("\n62% of all requests failed"));
        waitForFound(robot, "3 of 13");
    }

    @Test
    void aMissingSectionIsInsertedAndTakenBack(FxRobot robot) {
        robot.interact(() -> editor(robot).setText(DRAFT));
        waitForFound(robot, "2 of 13");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(editor(robot).getText().endsWith("## Root cause and resolution\n\n"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(DRAFT, editor(robot).getText());
    }

    @Test
    void wordsAreColouredWhereTheyStand(FxRobot robot) {
        robot.interact(() -> editor(robot).setText(DRAFT));
        waitForFound(robot, "2 of 13");
        assertEquals(2, view.lookupAll(".syntax-heading").size());
        assertEquals(9, view.lookupAll(".line-number-text").size());
        var own = own(robot).localToScene(0, 0);
        var painted =
                view.lookup(".editor-text")
                        .lookup(".syntax-heading")
                        .getParent()
                        .localToScene(0, 0);
        assertEquals(own.getX(), painted.getX(), 0.5);
        assertEquals(own.getY(), painted.getY(), 0.5);
        robot.interact(() -> editor(robot).appendText("\n" + "a long line that wraps ".repeat(40)));
        assertEquals(
                own(robot).getLayoutBounds().getHeight(),
                view.lookup(".editor-text")
                        .lookup(".syntax-heading")
                        .getParent()
                        .getLayoutBounds()
                        .getHeight(),
                1.5);
    }

    @Test
    void aDraftIsOpenedSavedAndPreviewed(FxRobot robot) throws IOException {
        Path file = Files.writeString(kept.resolveSibling("mine.md"), DRAFT);
        surroundings.choose(file);
        robot.clickOn("#write-open");
        assertEquals("mine.md", text(robot, "#write-name"));
        robot.interact(() -> editor(robot).appendText("more"));
        assertEquals("Not saved", text(robot, "#write-state"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(DRAFT + "more", Files.readString(file));
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertTrue(robot.lookup("#page-text").tryQuery().isPresent());
    }

    @Test
    void aDraftThatAnotherTookThePlaceOfIsBroughtBack(FxRobot robot) throws IOException {
        surroundings.choose(Files.writeString(kept.resolveSibling("mine.md"), "# Other\n"));
        robot.interact(() -> editor(robot).setText(DRAFT));
        robot.clickOn("#write-open");
        assertEquals("# Other\n", editor(robot).getText());
        robot.clickOn("#toast-action");
        assertEquals(DRAFT, editor(robot).getText());
        assertEquals("New draft", text(robot, "#write-name"));
    }

    @Test
    void whereNothingIsOpenToHandInToItIsSaid(FxRobot robot) {
        robot.interact(() -> editor(robot).setText(DRAFT));
        robot.clickOn("#write-hand-in");
        assertTrue(text(robot, "#toast-text").contains("Open the pass"));
        assertEquals("", services.handedIn());
    }

    @Test
    void anUnsavedDraftIsThereAgain(FxRobot robot) {
        robot.interact(
                () -> {
                    editor(robot).setText(DRAFT);
                    view.closing();
                });
        WriteModel again =
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            WriteModel other =
                                    new WriteModel(
                                            surroundings.context(),
                                            services,
                                            SampleTexts.rubric(),
                                            kept);
                            other.restore();
                            return other;
                        });
        assertEquals(DRAFT, again.textProperty().get());
    }

    @Test
    void handingInAsksFirst(FxRobot robot) {
        assertTrue(robot.lookup("#write-hand-in").queryButton().isDisabled());
        assertFalse(handIn().isPresent());
        robot.interact(
                () -> {
                    editor(robot).setText(DRAFT);
                    model.canHandInProperty().set(true);
                });
        robot.clickOn("#write-hand-in");
        assertEquals("", services.handedIn());
        robot.write("s01");
        robot.push(KeyCode.ENTER);
        assertEquals("s01: " + DRAFT, services.handedIn());
        assertFalse(robot.lookup("#ask-card").tryQuery().isPresent());
    }

    @Test
    void theDraftIsHandedInFromThePaletteToo(FxRobot robot) {
        robot.interact(
                () -> {
                    editor(robot).setText(DRAFT);
                    model.canHandInProperty().set(true);
                    handIn().orElseThrow().action().run();
                });
        robot.write("s01").push(KeyCode.ENTER);
        assertEquals("s01: " + DRAFT, services.handedIn());
    }

    private Optional<Command> handIn() {
        return view.commands().stream().filter(c -> c.id().equals("command-hand-in")).findFirst();
    }

    private static void waitForFound(FxRobot robot, String found) {
        Waiting.until(found, () -> text(robot, "#write-found").equals(found));
    }

    private static javafx.scene.Node own(FxRobot robot) {
        return editor(robot).lookupAll(".content .text").stream()
                .filter(
                        n ->
                                n instanceof javafx.scene.text.Text t
                                        && t.getText().equals(editor(robot).getText()))
                .findFirst()
                .orElseThrow();
    }

    private static TextArea editor(FxRobot robot) {
        return robot.lookup("#editor").queryAs(TextArea.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
