package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.domain.RubricItem;
import peermortem.rubric.Rubrics;
import peermortem.text.Messages;
import peermortem.ui.Pictures;
import peermortem.ui.common.Controls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A reviewer at their own computer: a window with its own home folder, opened by a review packet
/// and worked by keyboard.
final class ReviewerRun {
    private static final String REASON = "No entry of the timeline says it.";
    private static final List<RubricItem> ITEMS = Rubrics.bundled(Rubrics.DEFAULT).items();

    private static final int PICTURED = 4;

    private final FxRobot robot;
    private final AppRun app;
    private final Path answer;
    private final int notMet;

    private ReviewerRun(FxRobot robot, AppRun app, Path answer, int notMet) {
        this.robot = robot;
        this.app = app;
        this.answer = answer;
        this.notMet = notMet;
    }

    /// Opens the packet by its file; what is sent back goes into the folder `back`. The item of
    /// that number is not met in any text.
    static ReviewerRun open(FxRobot robot, Path home, Path packet, Path back, int notMet) {
        AtomicReference<AppRun> run = new AtomicReference<>();
        robot.interact(() -> run.set(new AppRun(new Stage(), home, back, Optional.of(packet))));
        String name = packet.getFileName().toString().replace(".pmpacket", "-answers.pmpacket");
        return new ReviewerRun(robot, run.get(), back.resolve(name), notMet);
    }

    void reviewEverything() {
        app.awaitFocus(item(0));
        assertTrue(app.find("place-class").isEmpty(), "a reviewer has no class");
        int texts = queue().size();
        for (int done = 0; done < texts; done++) {
            int at = done;
            AppRun.await("the next text is not in front", () -> submitted() == at);
            if (done > 0) {
                robot.interact(() -> push(KeyCode.N));
            }
            app.awaitNode("submit-button");
            review();
        }
        AppRun.await("not all is submitted", () -> submitted() == texts);
    }

    private void push(KeyCode code) {
        push(code, false);
    }

    private void submit() {
        push(KeyCode.ENTER, true);
    }

    /// A key as the window gets it, on the window's thread. Not by the robot: a busy machine that
    /// lets go of a key late makes the display repeat it, and a repeated Space takes its tick back.
    private void push(KeyCode code, boolean control) {
        Node target = app.stage().getScene().getFocusOwner();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", code, false, control, false, false));
        }
    }

    private long submitted() {
        String submitted = Messages.english().get("standing.submitted");
        return queue().stream().filter(card -> card.contains(submitted)).count();
    }

    /// Every item by keyboard; the one that is not met is not taken without a reason.
    private void review() {
        for (int i = 0; i < ITEMS.size(); i++) {
            if (i == notMet) {
                app.whenFocused(item(i), () -> push(KeyCode.X));
                app.whenFocused(reason(i), () -> push(KeyCode.ESCAPE));
            } else {
                app.whenFocused(item(i), () -> push(KeyCode.SPACE));
            }
            app.whenFocused(item(i), () -> push(KeyCode.J));
        }
        robot.interact(this::submit);
        app.whenFocused(item(notMet), () -> push(KeyCode.C));
        app.awaitFocus(reason(notMet));
        robot.interact(() -> ((TextArea) app.find(reason(notMet)).orElseThrow()).setText(REASON));
        if (notMet == PICTURED) {
            Pictures.write(app.stage().getScene(), "reviewer-window");
        }
        robot.interact(this::submit);
    }

    /// Writes the answer file and leaves.
    Path sendBack() {
        robot.clickOn("#send-back");
        AppRun.await("no answer file", () -> Files.exists(answer));
        AppRun.await("it is not said", () -> app.stage().getScene().lookup(".toast") != null);
        robot.interact(app.stage()::hide);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Optional.empty(), app.find("class-table"));
        return answer;
    }

    /// What the cards of the queue say.
    private List<String> queue() {
        return app.find("queue").orElseThrow().lookupAll(".list-cell").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String item(int index) {
        return Controls.id("item", ITEMS.get(index).id());
    }

    private static String reason(int index) {
        return Controls.id("reason", ITEMS.get(index).id());
    }
}
