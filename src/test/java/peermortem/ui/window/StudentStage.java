package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.domain.ItemId;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.PacketOrder;
import peermortem.service.PacketsTaken;
import peermortem.service.Progress;
import peermortem.ui.Waiting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// A student's computer in the window, beside the TA's class file, which is real.
abstract class StudentStage {
    static final String OWN =
            "# Summary\n\nNumber 1: summary.duration and summary.impact are here.\n";
    static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir static Path root;
    private static int number;

    Path folder;
    ClassFixture fixture;
    ClassDesk desk;
    StudentComputer student;
    Stage stage;

    @BeforeAll
    static void count() {
        number = 0;
    }

    /// TestFX looks for a start in the test's own class alone, which calls this.
    @Start
    void begin(Stage shown) throws IOException {
        stage = shown;
        folder = Files.createDirectories(root.resolve("test" + number++));
        fixture = new ClassFixture(folder);
        desk = fixture.create();
        desk.roster().add(ClassFixture.roster(3)).orThrow();
        student = new StudentComputer(stage, fixture, "student");
        student.choose(Files.createDirectories(folder.resolve("made")));
        student.window.show(Optional.empty());
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    Path packet(PacketKind kind, String person) {
        return packet(kind, person, "out");
    }

    Path packet(PacketKind kind, String person, String to) {
        PacketOrder order =
                new PacketOrder(kind, folder.resolve(to), Set.of(PersonId.of(person)), false);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }

    void open(FxRobot robot, Path packet) {
        robot.interact(() -> student.window.comeBack(Optional.of(packet)));
    }

    static void await(Callable<Boolean> condition) {
        Waiting.until("it never happened", condition);
    }

    static void awaitNode(FxRobot robot, String id) {
        await(() -> robot.lookup(id).tryQuery().isPresent());
    }

    /// The file that the window wrote, as soon as it is whole.
    Path made(String start) {
        await(() -> find(start).isPresent());
        return find(start).orElseThrow();
    }

    private Optional<Path> find(String start) {
        try (Stream<Path> files = Files.list(folder.resolve("made"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(start))
                    .filter(f -> f.toString().matches(".*\\.(pmpacket|pdf)"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PacketsTaken.Line take(Path packet) {
        return desk.exchange().take(List.of(packet), Progress.NONE).lines().getFirst();
    }

    SubmissionId own() {
        return desk.submission("s001").orElseThrow();
    }

    static void write(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    /// Presses a button wherever it stands in a scrolled column.
    static void press(FxRobot robot, String id) {
        awaitNode(robot, id);
        robot.interact(
                () -> robot.lookup(id).queryAs(javafx.scene.control.ButtonBase.class).fire());
    }

    void handedInFromWrite(FxRobot robot) throws IOException {
        open(robot, packet(PacketKind.PASS, "s001"));
        awaitNode(robot, "#pass-hand-in");
        robot.clickOn("#place-write");
        robot.interact(() -> robot.lookup("#editor").queryAs(TextArea.class).setText(OWN));
        press(robot, "#write-hand-in");
        press(robot, "#pass-hand-in");
        assertEquals(PacketsTaken.Fate.NEW, take(made("hand-in")).fate());
    }
}
