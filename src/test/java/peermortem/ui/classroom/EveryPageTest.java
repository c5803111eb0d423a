package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.SubmissionId;
import peermortem.ui.Pictures;
import peermortem.ui.classroom.alike.AlikePage;
import peermortem.ui.classroom.decide.SubmissionPage;
import peermortem.ui.classroom.decide.WhyPage;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.exchange.NudgesPage;
import peermortem.ui.classroom.exchange.PacketsPage;
import peermortem.ui.classroom.intake.ImportPage;
import peermortem.ui.classroom.intake.RosterImportPage;
import peermortem.ui.classroom.keep.BackupsPage;
import peermortem.ui.classroom.keep.LogPage;
import peermortem.ui.classroom.keep.MergePage;
import peermortem.ui.classroom.keep.RubricPage;
import peermortem.ui.classroom.keep.SettingsPage;
import peermortem.ui.classroom.people.AssignPage;
import peermortem.ui.classroom.people.MatrixPage;
import peermortem.ui.classroom.people.RosterPage;
import peermortem.ui.classroom.release.ReleasePage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Every page of the Class screen in the smallest window: each control has a name, no words are cut
/// off.
@OnDisplay
class EveryPageTest {
    private ClassroomStage stage;

    @Start
    void start(Stage window) {
        stage = ClassroomStage.show(window, "dark");
        window.setWidth(1100);
        window.setHeight(700);
    }

    @Test
    void controlsHaveNamesAndWordsAreWhole(FxRobot robot) {
        List<String> faults = new ArrayList<>();
        look("class", stage.view(), faults);
        Pictures.write(stage.scene(), "small-class");
        pages().forEach(
                        (name, page) -> {
                            robot.interact(() -> stage.view().room().open(page.get()));
                            look(name, stage.view(), faults);
                            Pictures.write(stage.scene(), "small-" + name);
                            robot.interact(() -> stage.view().room().back());
                        });
        assertEquals(List.of(), faults);
    }

    private Map<String, Supplier<ClassPage>> pages() {
        ClassRoom room = stage.view().room();
        Map<String, Supplier<ClassPage>> pages = new LinkedHashMap<>();
        pages.put("decide", () -> new SubmissionPage(room, SubmissionId.of("s07")));
        pages.put("why", () -> new WhyPage(room, SubmissionId.of("s07")));
        pages.put("queue", () -> ClassToolbar.queue(room));
        pages.put("import", () -> new ImportPage(room, stage.importing()));
        pages.put("roster-import", () -> new RosterImportPage(room, stage.importing()));
        pages.put("assign", () -> new AssignPage(room));
        pages.put("matrix", () -> new MatrixPage(room));
        pages.put("packets", () -> new PacketsPage(room, files -> {}));
        pages.put("release", () -> new ReleasePage(room, List.of()));
        pages.put("roster", () -> new RosterPage(room, stage.importing()));
        pages.put("log", () -> new LogPage(room));
        pages.put("backups", () -> new BackupsPage(room));
        pages.put("merge", () -> new MergePage(room));
        pages.put("settings", () -> new SettingsPage(room));
        pages.put("rubric", () -> new RubricPage(room));
        pages.put("nudges", () -> new NudgesPage(room));
        pages.put("alike", () -> new AlikePage(room, Optional.empty(), Optional.empty()));
        return pages;
    }

    private static void look(String page, Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && nameless(node)) {
            faults.add(page + ": no name: " + node);
        }
        if (node instanceof Labeled labeled && cut(labeled)) {
            faults.add(page + ": cut off: " + labeled.getText());
        }
        if (node instanceof Parent parent) {
            boolean cell = node instanceof IndexedCell<?>;
            if (!cell) {
                parent.getChildrenUnmodifiable().forEach(child -> look(page, child, faults));
            }
        }
    }

    private static boolean nameless(Node node) {
        String name = node.getAccessibleText();
        boolean words =
                node instanceof Labeled labeled && !String.valueOf(labeled.getText()).isBlank();
        return (name == null || name.isBlank()) && !words;
    }

    /// True where the shown words end in an ellipsis that the words themselves do not have.
    private static boolean cut(Labeled labeled) {
        if (labeled instanceof IndexedCell<?> || labeled.getText() == null) {
            return false;
        }
        return labeled.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> labeled.equals(text.getParent()))
                .anyMatch(
                        text ->
                                text.getText().endsWith(labeled.getEllipsisString())
                                        && !labeled.getText().equals(text.getText()));
    }
}
