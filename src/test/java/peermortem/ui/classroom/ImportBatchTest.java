package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.Flag;
import peermortem.intake.FakeWeb;
import peermortem.intake.SourceIntake;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.source.IntakeSources;
import peermortem.ui.Pictures;
import peermortem.ui.classroom.intake.ImportPage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Imports over a real class file, with links from a server on loopback.
@OnDisplay
class ImportBatchTest {
    private static final String DOC = "docs.google.com/document/d/abcdefgh12%d/export?format=md";
    private static final String HEADERS =
            "Timestamp,Your class number,Link to what you wrote,Anything else,Score\n";
    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());
    private ClassFixture fixture;
    private ClassroomStage stage;

    @Start
    void start(Stage window) throws IOException {
        fixture = new ClassFixture(Files.createTempDirectory("import"), new IntakeSources(intake));
        ClassDesk desk = fixture.create();
        desk.roster().add(ClassFixture.roster(4)).orThrow();
        for (int i = 1; i <= 4; i++) {
            web.text(DOC.formatted(i), "# Summary\n\nText number " + i + "\n");
        }
        web.on(DOC.formatted(3), FakeWeb.status(401));
        stage = ClassroomStage.show(window, "light", desk);
    }

    @AfterEach
    void stop() {
        intake.close();
        web.close();
    }

    private Path form(String name) {
        StringBuilder csv = new StringBuilder(HEADERS);
        for (int i = 1; i <= 4; i++) {
            csv.append("2026-03-0%d 18:20:00,s%03d,".formatted(i, i))
                    .append("https://docs.google.com/document/d/abcdefgh12%d/edit".formatted(i))
                    .append(
                            ",\"I wrote it twice, sorry for the long remark in this cell, it goes"
                                    + " on\"")
                    .append(",%d\n".formatted(i * 7));
        }
        return fixture.write(name, csv.toString());
    }

    private void take(FxRobot robot, Path file) {
        robot.interact(() -> stage.importing().take(List.of(file)));
    }

    private static ComboBox<?> column(FxRobot robot, int number) {
        return robot.lookup("#import-column-" + number).queryComboBox();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    @Test
    void columnsAreConfirmedBeforeAnythingIsFetchedAndCanBeChangedByKeyboard(FxRobot robot) {
        take(robot, form("form.csv"));
        assertEquals("not used", shown(robot, 2));
        assertEquals("Postmortem", shown(robot, 3));
        assertTrue(robot.lookup("#import-columns-confirm").queryButton().isDisabled());
        assertTrue(robot.lookup("#import-columns-problem").query().isVisible());
        Pictures.write(stage.scene(), "import-columns-incomplete");
        assertTrue(column(robot, 1).isFocused());
        robot.push(KeyCode.TAB).push(KeyCode.DOWN);
        assertEquals("Author (id or e-mail)", shown(robot, 2));
        assertEquals(
                "4 rows. 4 of their authors are on the roster, 4 name a source.",
                text(robot, "#import-columns-summary"));
        Pictures.write(stage.scene(), "import-columns");
        assertEquals(0, web.requests().size());
        robot.push(KeyCode.ENTER);
        assertTrue(text(robot, "#result-summary").startsWith("3 read, 1 refused"));
        assertEquals(4, stage.classDesk().overview().submissions().size());
    }

    @Test
    void aMeaningBelongsToOneColumnAndIsKnownTheNextTime(FxRobot robot) {
        take(robot, form("form.csv"));
        robot.push(KeyCode.TAB).push(KeyCode.DOWN);
        robot.interact(() -> column(robot, 5).getSelectionModel().select(1));
        assertEquals("not used", shown(robot, 2));
        assertTrue(text(robot, "#import-columns-problem").startsWith("None of the authors"));
        robot.interact(() -> column(robot, 2).getSelectionModel().select(1));
        assertEquals("not used", shown(robot, 5));
        robot.clickOn("#import-columns-confirm").clickOn("#result-done");
        int fetched = web.requests().size();
        take(robot, form("again.csv"));
        assertEquals("Author (id or e-mail)", shown(robot, 2));
        robot.push(KeyCode.ENTER);
        assertTrue(web.requests().size() > fetched);
    }

    @Test
    void linksAreLookedAtAgainAndWhatChangedIsTold(FxRobot robot) {
        take(robot, form("form.csv"));
        robot.push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.ENTER);
        robot.clickOn("#result-done");
        fixture.clock.set(ClassFixture.START.plus(Duration.ofDays(8)));
        web.text(DOC.formatted(1), "# Summary\n\nAnother text\n");
        web.text(DOC.formatted(3), "# Summary\n\nShared by now\n");
        robot.interact(
                () ->
                        stage.view()
                                .room()
                                .open(new ImportPage(stage.view().room(), stage.importing())));
        Pictures.write(stage.scene(), "import");
        robot.clickOn("#import-revisit");
        Pictures.write(stage.scene(), "import-again");
        assertEquals(
                "4 read, 0 refused, 1 changed after the deadline. 1 of those read is late.",
                text(robot, "#result-summary"));
        robot.clickOn("#result-done");
        assertTrue(
                stage.classDesk().overview().submissions().stream()
                        .anyMatch(row -> row.flags().contains(Flag.CHANGED_AFTER_DEADLINE)));
        assertFalse(robot.lookup("#class-table").queryAll().isEmpty());
    }

    private static String shown(FxRobot robot, int number) {
        return convert(column(robot, number));
    }

    private static <T> String convert(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }
}
