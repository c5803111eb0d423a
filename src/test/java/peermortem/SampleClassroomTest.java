package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import peermortem.domain.Outcome;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.intake.Intake;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.service.ReviewDesk;
import peermortem.service.SubmissionRow;
import peermortem.ui.Pictures;
import peermortem.ui.Surroundings;
import peermortem.ui.classroom.ClassroomView;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.Place;
import peermortem.ui.reports.ReportsModel;
import peermortem.ui.reports.ReportsView;
import peermortem.ui.shell.MainWindow;
import peermortem.ui.shell.ShellModel;
import peermortem.ui.shell.ShellView;
import peermortem.ui.welcome.Openings;
import peermortem.ui.welcome.RubricShelf;
import peermortem.ui.welcome.WelcomeModel;
import peermortem.ui.welcome.WelcomeView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Welcome, Class and Reports over a real class file: the sample class, from opening to PDFs.
@ExtendWith(ApplicationExtension.class)
class SampleClassroomTest {
    @TempDir private Path folder;
    private final ShellModel shell = new ShellModel();
    private Surroundings surroundings;
    private ClassroomModel model;
    private ClassroomView classroom;

    @Start
    void start(Stage stage) {
        surroundings = new Surroundings("light");
        var context = surroundings.context();
        Wiring wiring = new Wiring(Map.of(), folder.resolve("home"), folder.resolve("log"));
        Intake intake = wiring.intake(context.clock());
        ClassFiles files = wiring.classFiles(context.clock(), new Random(7), intake);
        model = new ClassroomModel(context.background(), context.notices(), "Reading");
        classroom = new ClassroomView(context, model, files, new Ways());
        WelcomeModel welcome =
                new WelcomeModel(
                        context,
                        files,
                        () -> wiring.sample(files).open(folder.resolve("sample")),
                        new RubricShelf(List::of, path -> Outcome.refused("file.missing", path)),
                        new Takes());
        ReportsModel reports =
                new ReportsModel(model, context.words(), context.settings(), ClassDesk::reports);
        ShellView view =
                new ShellView(
                        context,
                        shell,
                        surroundings.theme(),
                        surroundings.layers(),
                        List.of(
                                new WelcomeView(context, welcome),
                                classroom,
                                new ReportsView(context, reports)));
        new MainWindow(
                        stage,
                        "Peermortem",
                        surroundings.layers(),
                        view,
                        surroundings.theme(),
                        context.settings())
                .show();
    }

    @AfterEach
    void closeTheClass(FxRobot robot) {
        robot.interact(model::close);
    }

    @Test
    void theSampleClassIsOpenedDecidedReleasedAndReported(FxRobot robot) throws IOException {
        robot.clickOn("#welcome-sample");
        assertEquals(Place.CLASS, shell.placeProperty().get());
        TableView<?> table = robot.lookup("#class-table").queryTableView();
        assertEquals(10, table.getItems().size());
        Pictures.write(surroundings.layers().getScene(), "class-sample");
        decide(robot);
        Pictures.write(surroundings.layers().getScene(), "decide-sample");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#class-release").clickOn("#release-release").clickOn("#confirm-agree");
        assertTrue(count(SubmissionState.RELEASED) > 0);
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.DIGIT4);
        surroundings.choose(folder.resolve("reports"));
        Pictures.write(surroundings.layers().getScene(), "reports-sample");
        robot.clickOn("#reports-export");
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            assertEquals(10, files.filter(f -> f.toString().endsWith(".pdf")).count());
        }
    }

    @Test
    void aDroppedFolderReplacesWhatWasHandedIn(FxRobot robot) throws IOException {
        robot.clickOn("#welcome-sample");
        Path drop = Files.createDirectories(folder.resolve("drop"));
        Files.writeString(
                drop.resolve("s07.md"), "# Issue Summary\n\nThe backup stopped at 02:00.");
        robot.clickOn("#class-import");
        surroundings.choose(drop);
        robot.clickOn("#import-folder");
        assertEquals(7, row("s07").words().orElse(0));
    }

    private void decide(FxRobot robot) {
        robot.interact(() -> classroom.openSubmission(row("s04").submission()));
        ListView<?> items = robot.lookup("#decide-items").queryListView();
        assertEquals(14, items.getItems().size());
        robot.push(KeyCode.X);
        robot.interact(
                () ->
                        robot.lookup("#decide-reason")
                                .queryTextInputControl()
                                .setText("No timezone is named anywhere."));
        robot.push(KeyCode.ENTER);
        assertTrue(
                row("s04").grade().items().values().stream()
                        .anyMatch(i -> i.decision().isPresent()));
    }

    private SubmissionRow row(String author) {
        return model.overview().orElseThrow().submissions().stream()
                .filter(r -> r.author().id().value().equals(author))
                .findFirst()
                .orElseThrow();
    }

    private long count(SubmissionState state) {
        return model.overview().orElseThrow().submissions().stream()
                .filter(r -> r.state() == state)
                .count();
    }

    private final class Takes implements Openings {
        @Override
        public void opened(ClassDesk desk) {
            model.open(desk);
            shell.go(Place.CLASS);
        }

        @Override
        public void opened(ReviewDesk desk) {
            desk.close();
        }
    }

    private final class Ways implements ClassRoom.Ways {
        @Override
        public void review(SubmissionId submission) {
            shell.go(Place.REVIEW);
        }

        @Override
        public void reports() {
            shell.go(Place.REPORTS);
        }

        @Override
        public void classroom() {
            shell.go(Place.CLASS);
        }

        @Override
        public void reopen(Path file) {
            throw new AssertionError("nothing is restored");
        }
    }
}
