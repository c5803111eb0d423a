package peermortem.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.service.ClassDesk;
import peermortem.service.NewClass;
import peermortem.service.ReviewDesk;
import peermortem.ui.Pictures;
import peermortem.ui.Surroundings;
import peermortem.ui.classroom.Classes;
import peermortem.ui.classroom.FakeFiles;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@OnDisplay
class WelcomeTest {
    private final FakeFiles files = new FakeFiles();
    private final List<ClassDesk> opened = new ArrayList<>();
    private Surroundings surroundings;
    private WelcomeModel model;
    private int samples;
    private int writing;

    @Start
    void start(Stage stage) {
        surroundings = new Surroundings("light");
        var context = surroundings.context();
        model =
                new WelcomeModel(
                        context,
                        files,
                        this::sample,
                        new RubricShelf(
                                () -> List.of(Classes.rubric()),
                                path -> Outcome.refused("file.missing", path)),
                        new Takes());
        surroundings.show(stage, new WelcomeView(context, model));
    }

    private Outcome<ClassDesk> sample() {
        samples++;
        return Outcome.done(Classes.inMemory());
    }

    @Test
    void theSampleClassIsOneClickAway(FxRobot robot) {
        Pictures.write(surroundings.layers().getScene(), "welcome");
        robot.clickOn("#welcome-sample");
        assertEquals(1, samples);
        assertEquals(1, opened.size());
    }

    @Test
    void aDraftIsCheckedWithoutAClass(FxRobot robot) {
        robot.clickOn("#welcome-write");
        assertEquals(1, writing);
    }

    @Test
    void aDamagedClassFileIsRestoredAfterAPreview(FxRobot robot) {
        robot.interact(() -> model.open(Path.of("damaged.peermortem")));
        robot.clickOn("#toast-action");
        Pictures.write(surroundings.layers().getScene(), "welcome-restore");
        assertEquals(List.of(), files.restored);
        robot.clickOn("#confirm-agree");
        assertEquals(List.of(Path.of("b1.peermortem")), files.restored);
        assertEquals(1, opened.size());
    }

    @Test
    void filesOpenedBeforeAreListedNewestFirst(FxRobot robot) {
        robot.clickOn("#welcome-recent-1");
        assertEquals(List.of(Path.of("old.peermortem")), files.opened);
    }

    @Test
    void aFileThatIsGoneIsToldInOneSentence(FxRobot robot) {
        surroundings.choose(Path.of("gone.peermortem"));
        robot.clickOn("#welcome-open");
        assertTrue(opened.isEmpty());
        assertTrue(robot.lookup("#toast-text").queryLabeled().getText().contains("gone"));
    }

    @Test
    void aNewClassSaysBelowEachFieldWhatIsWrong(FxRobot robot) {
        robot.clickOn("#welcome-new");
        robot.interact(
                () -> {
                    robot.lookup("#new-due-date")
                            .queryAs(DatePicker.class)
                            .getEditor()
                            .setText("tomorrow");
                    robot.lookup("#new-zone")
                            .queryAs(ComboBox.class)
                            .getEditor()
                            .setText("Middle/Earth");
                    robot.lookup("#new-create").queryButton().fire();
                });
        Pictures.write(surroundings.layers().getScene(), "new-class");
        for (String field : List.of("new-title", "new-zone", "new-due-date")) {
            assertTrue(robot.lookup("#" + field + "-problem").queryLabeled().isVisible(), field);
        }
        assertTrue(files.created.isEmpty());
    }

    @Test
    void tabLeavesTheRosterLikeEveryOtherField(FxRobot robot) {
        robot.clickOn("#welcome-new");
        robot.interact(() -> robot.lookup("#new-roster").query().requestFocus());
        robot.push(KeyCode.TAB);
        assertEquals("", robot.lookup("#new-roster").queryTextInputControl().getText());
        assertFalse(robot.lookup("#new-roster").query().isFocused());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(robot.lookup("#new-roster").query().isFocused());
    }

    @Test
    void aNewClassIsMadeWithItsDeadlinesInItsZone(FxRobot robot) {
        surroundings.choose(Path.of("new.peermortem"));
        robot.clickOn("#welcome-new");
        robot.interact(
                () -> {
                    robot.lookup("#new-title")
                            .queryAs(TextInputControl.class)
                            .setText("0x19. Postmortem");
                    robot.lookup("#new-zone")
                            .queryAs(ComboBox.class)
                            .getEditor()
                            .setText("Africa/Nairobi");
                    robot.lookup("#new-due-date")
                            .queryAs(DatePicker.class)
                            .getEditor()
                            .setText("2026-03-13");
                    robot.lookup("#new-create").queryButton().fire();
                });
        NewClass made = files.created.getFirst();
        assertEquals("0x19. Postmortem", made.title());
        assertEquals(Optional.of(Instant.parse("2026-03-13T15:00:00Z")), made.due());
        assertEquals(1, opened.size());
    }

    private final class Takes implements Openings {
        @Override
        public void write() {
            writing++;
        }

        @Override
        public void opened(ClassDesk desk) {
            opened.add(desk);
        }

        @Override
        public void opened(ReviewDesk desk) {
            throw new AssertionError("no packet was opened");
        }

        @Override
        public void opened(Path packet, PacketKind kind) {
            throw new AssertionError("no packet was opened");
        }
    }

    @Test
    void namesInTheRosterAreSetInATypefaceThatHasThem(FxRobot robot) {
        robot.interact(() -> robot.lookup("#welcome-new").queryButton().fire());
        var roster = robot.lookup("#new-roster").queryTextInputControl();
        robot.interact(() -> roster.setText("id,name\ns1,Selam Bekele"));
        String usual = roster.getFont().getFamily();
        robot.interact(() -> roster.setText("id,name\ns1,ሰላም በቀለ\ns2,陈雨"));
        robot.interact(roster::applyCss);
        assertEquals("Noto Sans Ethiopic", roster.getFont().getFamily());
        robot.interact(() -> roster.setText("id,name\ns1,ሰላም\ns2,陈雨桐欧"));
        robot.interact(roster::applyCss);
        assertEquals("Droid Sans Fallback", roster.getFont().getFamily());
        robot.interact(roster::clear);
        robot.interact(roster::applyCss);
        assertEquals(usual, roster.getFont().getFamily());
    }
}
