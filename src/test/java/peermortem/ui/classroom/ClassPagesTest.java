package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.PacketKind;
import peermortem.domain.SubmissionId;
import peermortem.ui.Pictures;
import peermortem.ui.classroom.alike.AlikePage;
import peermortem.ui.classroom.exchange.NudgesPage;
import peermortem.ui.classroom.keep.BackupsPage;
import peermortem.ui.classroom.keep.LogPage;
import peermortem.ui.classroom.keep.MergePage;
import peermortem.ui.classroom.keep.SettingsPage;
import peermortem.ui.classroom.people.RosterPage;
import peermortem.ui.common.Command;
import peermortem.ui.common.Place;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@OnDisplay
class ClassPagesTest {
    private ClassroomStage stage;

    @Start
    void start(Stage window) {
        stage = ClassroomStage.show(window, "dark");
    }

    @Test
    void anAllocationIsShownBeforeItIsMade(FxRobot robot) {
        robot.clickOn("#class-assign");
        Pictures.write(stage.scene(), "assign");
        assertEquals(60, list(robot, "#assign-effects").getItems().size());
        robot.interact(
                () ->
                        robot.lookup("#assign-reviews")
                                .queryAs(Spinner.class)
                                .getValueFactory()
                                .increment(1));
        assertEquals(80, list(robot, "#assign-effects").getItems().size());
        robot.interact(
                () -> robot.lookup("#assign-seed").queryAs(TextInputControl.class).setText("one"));
        assertTrue(robot.lookup("#assign-confirm").queryButton().isDisabled());
        robot.interact(
                () -> robot.lookup("#assign-seed").queryAs(TextInputControl.class).setText("7"));
        robot.clickOn("#assign-confirm");
        assertTrue(stage.desk().allocations.assigned.contains(4));
    }

    @Test
    void reviewersCanBeTickedByHand(FxRobot robot) {
        robot.clickOn("#class-assign").clickOn("#assign-by-hand");
        Pictures.write(stage.scene(), "by-hand");
        assertEquals(21, list(robot, "#byhand-reviewers").getItems().size());
    }

    @Test
    void gradesAreReleasedAfterAsking(FxRobot robot) {
        robot.clickOn("#class-release");
        Pictures.write(stage.scene(), "release");
        robot.push(KeyCode.SPACE)
                .push(KeyCode.SPACE); // the list has the focus, and nothing changes
        assertEquals(0, list(robot, "#release-list").getSelectionModel().getSelectedIndex());
        robot.clickOn("#release-release");
        assertEquals("Release", robot.lookup("#confirm-agree").queryButton().getText());
        assertTrue(stage.desk().released.isEmpty());
        robot.clickOn("#confirm-agree");
        assertFalse(stage.desk().released.isEmpty());
        assertFalse(stage.desk().released.contains(SubmissionId.of("s04")));
    }

    @Test
    void packetsAreWrittenAndTakenInWithTheirFate(FxRobot robot) {
        stage.surroundings().choose(Path.of("packets"));
        robot.clickOn("#class-packets");
        Pictures.write(stage.scene(), "packets");
        robot.clickOn("#packets-pass");
        assertTrue(robot.lookup("#result-summary").queryLabeled().getText().startsWith("1 packet"));
        robot.clickOn("Write drafts");
        assertEquals(List.of(PacketKind.PASS), stage.desk().exchange.mailed);
        robot.interact(() -> stage.importing().take(List.of(Path.of("a.pmpacket"))));
        assertTrue(
                robot.lookup("#result-summary")
                        .queryLabeled()
                        .getText()
                        .contains("1 packet taken"));
        Pictures.write(stage.scene(), "packets-taken");
        assertTrue(robot.lookup("1 × new").tryQuery().isPresent());
        String from = LongClass.people().getFirst().name();
        assertTrue(robot.lookup(from + ": 1 appeal, 2 reviews rated").tryQuery().isPresent());
    }

    @Test
    void settingsAreSavedWithTheirDeadline(FxRobot robot) {
        robot.interact(() -> stage.view().room().open(new SettingsPage(stage.view().room())));
        Pictures.write(stage.scene(), "settings");
        robot.interact(
                () ->
                        robot.lookup("#settings-due-date")
                                .queryAs(DatePicker.class)
                                .getEditor()
                                .setText("soon"));
        robot.clickOn("#settings-save");
        assertTrue(stage.desk().changes.isEmpty());
        robot.interact(
                () ->
                        robot.lookup("#settings-due-date")
                                .queryAs(DatePicker.class)
                                .getEditor()
                                .setText("2026-12-01"));
        robot.clickOn("#settings-save");
        assertEquals(
                "2026-12-01T15:00:00Z",
                stage.desk().changes.getFirst().due().orElseThrow().toString());
    }

    @Test
    void theSettingsAreSavedByKeyWithWhatIsBeingTyped(FxRobot robot) {
        robot.interact(() -> stage.view().room().open(new SettingsPage(stage.view().room())));
        Spinner<?> lease = robot.lookup("#settings-lease").queryAs(Spinner.class);
        robot.interact(() -> lease.getEditor().requestFocus());
        robot.interact(() -> lease.getEditor().setText("12"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(12, stage.desk().changes.getFirst().settings().lease().toDays());
        assertTrue(robot.lookup("#settings").tryQuery().isEmpty());
    }

    @Test
    void aRubricIsPutInForceAfterAPreview(FxRobot robot) {
        robot.interact(() -> stage.view().room().open(new SettingsPage(stage.view().room())));
        robot.clickOn("#settings-rubric").clickOn("#rubric-preview");
        Pictures.write(stage.scene(), "rubric");
        assertEquals(5, list(robot, "#rubric-effects").getItems().size());
        assertTrue(stage.desk().rubrics.isEmpty());
        robot.clickOn("#rubric-confirm");
        assertEquals(1, stage.desk().rubrics.size());
    }

    @Test
    void aBackupIsRestoredAfterAPreview(FxRobot robot) {
        robot.interact(() -> stage.view().room().open(new BackupsPage(stage.view().room())));
        assertTrue(robot.lookup("#backups-restore").queryButton().isDisabled());
        robot.interact(() -> list(robot, "#backups-list").getSelectionModel().selectFirst());
        Pictures.write(stage.scene(), "backups");
        assertTrue(
                robot.lookup("#backups-preview").queryLabeled().getText().contains("40 reviews"));
        robot.clickOn("#backups-restore").clickOn("#confirm-agree");
        assertEquals(List.of(Path.of("b1.peermortem")), stage.files().restored);
        assertEquals(List.of(Path.of("class.peermortem")), stage.reopened);
        assertTrue(stage.desk().closed());
    }

    @Test
    void pagesOfThePaletteTakeEachOthersPlace(FxRobot robot) {
        for (String title : List.of("Roster", "Event log", "Backups")) {
            robot.interact(() -> command(title).action().run());
        }
        assertTrue(robot.lookup("#backups").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#class-table").tryQuery().isPresent());
        robot.clickOn("#class-assign");
        robot.interact(() -> command("Roster").action().run());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#assign").tryQuery().isPresent(), "what was begun is gone");
    }

    private Command command(String title) {
        return stage.view().commands().stream()
                .filter(c -> c.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMergeIsPreviewedWithItsConflicts(FxRobot robot) {
        stage.surroundings().choose(Path.of("other.peermortem"));
        robot.interact(() -> stage.view().room().open(new MergePage(stage.view().room())));
        assertFalse(robot.lookup("#merge-conflicts").query().getParent().isVisible());
        robot.clickOn("#merge-choose");
        Pictures.write(stage.scene(), "merge");
        assertEquals(
                "Ada Seven, decision on “item.3”: here met, “It is there.”; there taken back",
                list(robot, "#merge-conflicts").getItems().getFirst());
        assertFalse(robot.lookup("#merge-confirm").queryButton().isDisabled());
    }

    @Test
    void theRosterTheLogAndRemindersAreListed(FxRobot robot) {
        var room = stage.view().room();
        robot.interact(() -> room.open(new RosterPage(room, stage.importing())));
        Pictures.write(stage.scene(), "roster");
        robot.interact(() -> room.open(new LogPage(room)));
        Pictures.write(stage.scene(), "log");
        assertEquals(2, list(robot, "#log-list").getItems().size());
        robot.interact(() -> room.open(new NudgesPage(room)));
        Pictures.write(stage.scene(), "nudges");
        assertEquals(1, list(robot, "#nudges-list").getItems().size());
        assertFalse(robot.lookup("#nudges-write").queryButton().isDisabled());
    }

    @Test
    void whereNobodyNeedsAReminderThePageSaysSoAndWhyNothingCanBeWritten(FxRobot robot) {
        stage.desk().exchange.missing = List.of();
        robot.interact(() -> stage.view().room().open(new NudgesPage(stage.view().room())));
        var none = "Nothing is missing: nobody needs a reminder, so there are no e-mails to write.";
        var nudges = list(robot, "#nudges-list");
        assertEquals(none, nudges.getAccessibleHelp());
        assertEquals(none, ((Label) nudges.getPlaceholder()).getText());
        assertTrue(robot.lookup("#nudges-write").queryButton().isDisabled());
    }

    @Test
    void afterErasingAPersonTheBackupsAreOffered(FxRobot robot) {
        var room = stage.view().room();
        robot.interact(() -> room.open(new RosterPage(room, stage.importing())));
        robot.interact(
                () -> robot.lookup("#roster-table").queryTableView().getSelectionModel().select(0));
        robot.clickOn("#roster-erase").clickOn("#confirm-agree");
        assertEquals(0, stage.desk().exchange.replaced);
        Pictures.write(stage.scene(), "erase-backups");
        robot.clickOn("#confirm-agree");
        assertEquals(1, stage.desk().exchange.replaced);
    }

    @Test
    void alikeTextsStandSideBySide(FxRobot robot) {
        var room = stage.view().room();
        robot.interact(
                () ->
                        room.open(
                                new AlikePage(
                                        room,
                                        Optional.of(SubmissionId.of("s19")),
                                        Optional.empty())));
        Pictures.write(stage.scene(), "alike");
        assertEquals("Thandiwe Nkosi", robot.lookup("#alike-left-author").queryLabeled().getText());
        assertEquals("Adaeze Okafor", robot.lookup("#alike-right-author").queryLabeled().getText());
    }

    @Test
    void textsOfEarlierClassesStandBesideThoseOfThisOne(FxRobot robot) {
        var room = stage.view().room();
        stage.surroundings().choose(Path.of("earlier.peermortem"));
        robot.interact(() -> room.open(new AlikePage(room, Optional.empty(), Optional.empty())));
        robot.clickOn("#alike-earlier");
        Pictures.write(stage.scene(), "alike-earlier");
        assertEquals(2, list(robot, "#alike-pairs").getItems().size());
        assertEquals(
                "Bo Earlier (0x19, spring)",
                robot.lookup("#alike-right-author").queryLabeled().getText());
    }

    @Test
    void reviewGoesToTheReviewScreenAndReportsToReports(FxRobot robot) {
        robot.clickOn("#class-need-3");
        assertEquals(List.of(SubmissionId.of("s10")), stage.reviewed);
        robot.clickOn("#class-reports");
        assertEquals(Place.REPORTS, stage.place());
    }

    private static ListView<?> list(FxRobot robot, String id) {
        return robot.lookup(id).queryListView();
    }
}
