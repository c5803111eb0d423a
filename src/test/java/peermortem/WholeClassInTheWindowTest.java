package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.domain.SubmissionState;
import peermortem.service.NeedsYou;
import peermortem.service.SubmissionRow;
import peermortem.ui.Pictures;
import peermortem.ui.common.Place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A small class by the window alone, from the form for a new class to the PDFs. Each of the six
/// reviewers works by keyboard in a window of their own and sends an answer file back.
@OnDisplay
class WholeClassInTheWindowTest {
    private static final List<String> TEXTS =
            List.of(
                    "s01-nginx-open-files.md",
                    "s02-mysql-disk-full.md",
                    "s03-expired-certificate.md",
                    "s04-puppet-typo.md",
                    "s05-dns-record.md",
                    "s06-redis-memory.md");
    private static final String ROSTER =
            """
            id,name,email,role
            p1,Abeni Quillfeather,p1@class.example,student
            p2,Bakari Underhill,p2@class.example,student
            p3,Chipo Wetherby,p3@class.example,student
            p4,Dalila Nightingale,p4@class.example,student
            p5,Enitan Applegarth,p5@class.example,student
            p6,Farida Hollingsworth,p6@class.example,student
            ta1,Orla Penhaligon,orla@class.example,ta
            """;
    @TempDir private Path folder;
    private RealWindow window;

    @Start
    void start(Stage stage) {
        window = RealWindow.show(stage, folder);
    }

    @AfterEach
    void closeTheClass(FxRobot robot) {
        robot.interact(window.model::close);
    }

    @Test
    void aClassGoesFromItsRosterToPdfs(FxRobot robot) throws IOException {
        makeTheClass(robot);
        handIn(robot);
        assign(robot);
        review(robot);
        assertEquals(12, window.model.overview().orElseThrow().reviewsDone());
        decideEverythingDisputed(robot);
        robot.clickOn("#class-release").clickOn("#release-release").clickOn("#confirm-agree");
        assertTrue(rows().stream().allMatch(r -> r.state() == SubmissionState.RELEASED));
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#class-reports");
        window.surroundings.choose(folder.resolve("reports"));
        robot.clickOn("#reports-export");
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            assertEquals(6, files.filter(f -> f.toString().endsWith(".pdf")).count());
        }
    }

    private void makeTheClass(FxRobot robot) {
        robot.clickOn("#welcome-new");
        type(robot, "#new-title", "0x19. Postmortem");
        type(robot, "#new-roster", ROSTER);
        window.surroundings.choose(folder.resolve("class.peermortem"));
        robot.interact(() -> robot.lookup("#new-create").queryButton().fire());
        assertEquals(Place.CLASS, window.shell.placeProperty().get());
        assertEquals(6, rows().size());
    }

    private void handIn(FxRobot robot) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        for (int i = 0; i < TEXTS.size(); i++) {
            Files.copy(
                    Path.of("sample-submissions").resolve(TEXTS.get(i)),
                    texts.resolve("p" + (i + 1) + ".md"));
        }
        window.surroundings.choose(texts);
        robot.clickOn("#class-import").clickOn("#import-folder");
        robot.push(KeyCode.ESCAPE);
        assertTrue(rows().stream().allMatch(r -> r.state() == SubmissionState.HANDED_IN));
    }

    private void assign(FxRobot robot) {
        robot.clickOn("#class-assign");
        robot.interact(
                () ->
                        robot.lookup("#assign-reviews")
                                .queryAs(Spinner.class)
                                .getValueFactory()
                                .decrement(1));
        robot.clickOn("#assign-confirm");
        assertTrue(rows().stream().allMatch(r -> r.reviewsOf() == 2));
    }

    private void review(FxRobot robot) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        window.surroundings.choose(out);
        robot.clickOn("#class-packets").clickOn("#packets-review").clickOn("#result-done");
        List<Path> sent;
        try (Stream<Path> packets = Files.list(out)) {
            sent = packets.sorted().toList();
        }
        for (int i = 0; i < sent.size(); i++) {
            reviewInAWindow(robot, i, sent.get(i), out);
        }
        robot.interact(window.surroundings.layers().getScene().getWindow()::requestFocus);
        robot.clickOn("#packets-folder").clickOn("#result-done");
        robot.push(KeyCode.ESCAPE);
    }

    /// A reviewer gets the packet as a file, and only the answer file comes back. Everybody misses
    /// something else.
    private void reviewInAWindow(FxRobot robot, int number, Path packet, Path out)
            throws IOException {
        Path home = Files.createDirectories(folder.resolve("reviewer" + number));
        Path back = Files.createDirectories(out.resolve("from" + number));
        Path received = Files.move(packet, home.resolve("review.pmpacket"));
        ReviewerRun reviewer = ReviewerRun.open(robot, home, received, back, number);
        reviewer.reviewEverything();
        assertTrue(Files.size(reviewer.sendBack()) < Files.size(received));
    }

    /// Enter opens the first entry, M rules, Enter confirms and opens the next item.
    private void decideEverythingDisputed(FxRobot robot) {
        robot.interact(() -> robot.lookup("#class-needs-all").queryButton().fire());
        Pictures.write(window.surroundings.layers().getScene(), "queue-real");
        robot.clickOn("#queue-reason-disputed");
        ListView<NeedsYou> queue = robot.lookup("#queue-list").queryListView();
        assertTrue(queue.getItems().size() > 1);
        while (!queue.getItems().isEmpty()) {
            NeedsYou first = queue.getItems().getFirst();
            robot.interact(queue::requestFocus);
            robot.push(KeyCode.ENTER);
            for (int i = 0; i < first.items().size(); i++) {
                robot.push(KeyCode.M);
                type(robot, "#decide-reason", "The first section says it.");
                robot.push(KeyCode.ENTER);
            }
            robot.push(KeyCode.ESCAPE);
        }
        robot.push(KeyCode.ESCAPE);
        assertTrue(rows().stream().noneMatch(r -> r.state() == SubmissionState.DISPUTED));
    }

    private List<SubmissionRow> rows() {
        return window.model.overview().orElseThrow().submissions();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(text));
    }
}
