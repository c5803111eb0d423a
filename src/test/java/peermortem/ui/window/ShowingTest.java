package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.TickVerdict;
import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.reliability.NetworkTrap;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.Progress;
import peermortem.service.ReviewDesk;
import peermortem.service.source.IntakeSources;
import peermortem.ui.Waiting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Shows hand-ins that name others' servers in every way there is, on every screen that shows
/// hand-ins: nobody may be called.
@OnDisplay
@Isolated("hears whom the whole program calls")
class ShowingTest {
    private static final Path SAME = Path.of("src", "test", "resources", "intake");
    private static final String MARKDOWN =
            """
            # Summary

            ![a picture](TRAP/p.png) and ![](<TRAP/q q.png> "t") and [a link](TRAP/l) and <TRAP/auto>
            summary.duration, TRAP/bare and ![by name][1].

            [![badge](TRAP/badge.svg)](TRAP/behind)

            <img src="TRAP/i.png" srcset="TRAP/2x.png 2x"><iframe src="TRAP/f"></iframe>
            <style>@import url("TRAP/s.css"); body { background: url(TRAP/b.png) }</style>
            <script src="TRAP/s.js"></script><link rel="stylesheet" href="TRAP/c.css">
            <video poster="TRAP/v.png"><source src="TRAP/v.mp4"></video><object data="TRAP/o"></object>

            | a | b |
            |---|---|
            | ![in a table](TRAP/t.png) | <img src=TRAP/u.png> |

            ```dot
            digraph { a [image="TRAP/d.png"] }
            ```

            [1]: TRAP/reference.png
            """;
    private static final String CANVAS =
            """
            {"nodes":[
             {"id":"1","type":"text","text":"# Summary\\n\\n![p](TRAP/p.png) summary.impact","x":0,"y":0,
              "width":400,"height":200,"color":"#ff0000;-fx-background-image:url('TRAP/colour.png')"},
             {"id":"2","type":"link","url":"TRAP/link","x":500,"y":0,"width":300,"height":200},
             {"id":"3","type":"file","file":"TRAP/file.png","x":0,"y":300,"width":300,"height":200},
             {"id":"4","type":"group","label":"g","background":"TRAP/group.png","x":0,"y":600,
              "width":300,"height":200}],
             "edges":[{"id":"e","fromNode":"1","toNode":"2","label":"TRAP/edge"}]}
            """;
    @TempDir private Path folder;
    private final NetworkTrap trap = new NetworkTrap();
    private ClassFixture fixture;
    private StudentComputer computer;

    @Start
    void start(Stage stage) throws IOException {
        SourceIntake intake = new SourceIntake(java.time.Clock.systemUTC(), HttpMap.none());
        fixture = new ClassFixture(folder, new IntakeSources(intake));
        try (intake;
                ClassDesk desk = fixture.create()) {
            desk.roster().add(ClassFixture.roster(4)).orThrow();
            hostile("a.md", MARKDOWN);
            hostile("b.html", "<html><body>" + MARKDOWN + "</body></html>");
            hostile("c.canvas", CANVAS);
            Files.copy(SAME.resolve("same.docx"), folder.resolve("d.docx"));
            String batch = "author,source\ns001,a.md\ns002,b.html\ns003,c.canvas\ns004,d.docx\n";
            desk.handIns().batch(fixture.write("batch.csv", batch), Progress.NONE).orThrow();
            try (ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"))) {
                var first = desk.submission("s001").orElseThrow();
                ItemId item = ItemId.of("summary.impact");
                reviews.tick(first, item, TickVerdict.NOT_MET).join();
                reviews.reason(first, item, hostile("![r](TRAP/r.png) <img src=TRAP/n>")).join();
            }
        }
        computer = new StudentComputer(stage, fixture, "home");
        computer.window.show(Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        trap.close();
    }

    private String hostile(String text) {
        return text.replace("TRAP", trap.address())
                + "\n\n"
                + (text.startsWith("{") ? "" : text.replace("TRAP", trap.named()));
    }

    private void hostile(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), hostile(text));
    }

    private static void await(FxRobot robot, String id) {
        Waiting.until(id + " never came", () -> robot.lookup(id).tryQuery().isPresent());
    }

    private static void press(FxRobot robot, String id) {
        await(robot, id);
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#class-table").queryAs(TableView.class);
    }

    private void nobodyWasCalled(String where) {
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), trap.heard(), where);
    }

    @Test
    void nobodyIsCalledForWhatAHandInNames(FxRobot robot) {
        robot.interact(() -> computer.window.comeBack(Optional.of(fixture.file())));
        await(robot, "#class-table");
        for (int row = 0; row < 4; row++) {
            int chosen = row;
            robot.interact(() -> table(robot).getSelectionModel().select(chosen));
            robot.interact(() -> table(robot).requestFocus());
            robot.push(KeyCode.ENTER);
            await(robot, "#decide");
            nobodyWasCalled("decide-" + row);
            robot.push(KeyCode.ESCAPE);
        }
        robot.clickOn("#place-review");
        await(robot, "#page-text");
        for (int text = 0; text < 4; text++) {
            press(robot, "#tab-source");
            press(robot, "#tab-picture");
            press(robot, "#tab-enclosed");
            press(robot, "#tab-page");
            nobodyWasCalled("review-" + text);
            robot.push(KeyCode.N);
        }
        robot.clickOn("#place-write");
        await(robot, "#editor");
        robot.interact(
                () -> robot.lookup("#editor").queryAs(TextArea.class).setText(hostile(MARKDOWN)));
        press(robot, "#write-preview");
        nobodyWasCalled("write");
        robot.clickOn("#place-reports");
        await(robot, "#reports-page-1");
        nobodyWasCalled("reports");
    }

    @Test
    void theTrapHearsAnImageFromElsewhereAndAName() {
        assertTrue(new Image(trap.address() + "/p.png").isError());
        assertTrue(trap.heard().contains("proxy for " + trap.address() + "/p.png"));
        assertTrue(
                trap.heard().stream().anyMatch(h -> h.startsWith("a call")),
                trap.heard().toString());
        String host = trap.named().substring("http://".length());
        assertThrows(UnknownHostException.class, () -> InetAddress.getByName(host));
        assertTrue(trap.heard().contains("name " + host), trap.heard().toString());
    }
}
