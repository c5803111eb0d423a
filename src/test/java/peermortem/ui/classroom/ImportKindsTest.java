package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.Flag;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.intake.FakeWeb;
import peermortem.intake.SourceIntake;
import peermortem.service.Beside;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.SubmissionRow;
import peermortem.service.source.IntakeSources;
import peermortem.ui.Pictures;
import peermortem.ui.classroom.intake.ImportPage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// What teachers were seen to hand in, by the window: a link with its README, a canvas and its
/// diff, a feed.
@OnDisplay
class ImportKindsTest {
    private static final String TEXT = "# Issue Summary\n\nThe site was down for two hours.\n";
    private static final String README =
            "raw.githubusercontent.com/kim/ops/HEAD/0x19-postmortem/README.md";
    private static final String FEED =
            """
            <rss version="2.0"><channel><title>Outages</title><link>https://blog.example</link><description>d</description>
            <item><title>The queue that ate a day</title><description>&lt;p&gt;It was full.&lt;/p&gt;</description></item>
            <item><title>Disk</title><description>&lt;p&gt;The disk was full.&lt;/p&gt;</description></item>
            </channel></rss>
            """;

    /// A diff whose line breaks were lost on the way.
    private static final String DIFF =
            "--- a/incident.canvas +++ b/incident.canvas @@ -29,6 +29,24 @@ \"text\": \"## First\""
                + " }, { + \"id\": \"a1\", + \"type\": \"text\", + \"x\": 0, + \"y\": 0, +"
                + " \"width\": 300, + \"height\": 100, + \"text\": \"## Found (10:05)\\n"
                + "\\n"
                + "The disk was full\" + }, + { + \"id\": \"a2\", + \"type\": \"text\", + \"x\": 0,"
                + " + \"y\": 200, + \"width\": 300, + \"height\": 100, + \"text\": \"## Mended"
                + " (10:25)\\n"
                + "\\n"
                + "Old logs went\" + }, {";

    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());
    private ClassFixture fixture;
    private ClassroomStage stage;

    @Start
    void start(Stage window) throws IOException {
        fixture = new ClassFixture(Files.createTempDirectory("kinds"), new IntakeSources(intake));
        ClassDesk desk = fixture.create();
        desk.roster().add(ClassFixture.roster(3)).orThrow();
        stage = ClassroomStage.show(window, "dark", desk);
    }

    @AfterEach
    void stop() {
        intake.close();
        web.close();
    }

    private SubmissionRow row(String author) {
        return stage.classDesk().overview().submissions().stream()
                .filter(r -> r.author().id().equals(PersonId.of(author)))
                .findFirst()
                .orElseThrow();
    }

    private Beside beside(String author) {
        SubmissionId id = stage.classDesk().submission(author).orElseThrow();
        return stage.classDesk().reviewAs(PersonId.of("ta1")).sheet(id).beside(Part.MAIN);
    }

    private static void write(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    private static void choose(FxRobot robot, String id, int place) {
        ComboBox<?> box = robot.lookup(id).queryComboBox();
        robot.interact(() -> box.getSelectionModel().select(place));
    }

    @Test
    void aLinkAndItsReadmeAreTakenAndCompared(FxRobot robot) {
        web.text("docs.google.com/document/d/abcdefgh123/export?format=md", TEXT);
        web.text(README, TEXT + "\nAnd one line more.\n");
        robot.interact(
                () ->
                        stage.view()
                                .room()
                                .open(new ImportPage(stage.view().room(), stage.importing())));
        choose(robot, "#import-one-author", 0);
        write(
                robot,
                "#import-one-source",
                "https://docs.google.com/document/d/abcdefgh123/edit?usp=sharing");
        write(robot, "#import-one-copy", "https://github.com/kim/ops");
        Pictures.write(stage.scene(), "import-one");
        robot.clickOn("#import-one-confirm");
        assertEquals(SourceKind.GOOGLE_DOC, row("s001").source().orElseThrow().kind());
        assertTrue(row("s001").flags().contains(Flag.LINK_DIFFERS));
        assertTrue(beside("s001").copy().orElseThrow().contains("one line more"));
    }

    @Test
    void aCanvasAndItsDiffBringTheirPicture(FxRobot robot) throws IOException {
        Path canvas =
                Files.copy(
                        Path.of("sample-submissions", "s10-replication.canvas"),
                        fixture.folder.resolve("s001.canvas"));
        Path diff = fixture.write("s002.canvas.diff", DIFF);
        robot.interact(() -> stage.importing().take(List.of(canvas, diff)));
        choose(robot, "#import-author-0", 0);
        choose(robot, "#import-author-1", 1);
        robot.clickOn("#import-files-confirm");
        assertTrue(beside("s001").drawing().orElseThrow().nodes().size() > 5);
        assertEquals(2, beside("s002").drawing().orElseThrow().nodes().size());
        assertEquals(SourceKind.CANVAS, row("s002").source().orElseThrow().kind());
    }

    @Test
    void eachEntryOfAFeedBecomesASubmissionOrAnExample(FxRobot robot) {
        Path feed = fixture.write("outages.rss", FEED);
        robot.interact(() -> stage.importing().take(List.of(feed)));
        choose(robot, "#import-author-0", 2);
        robot.interact(() -> robot.lookup("#import-example-1").queryAs(CheckBox.class).fire());
        Pictures.write(stage.scene(), "import-feed");
        robot.clickOn("#import-files-confirm");
        Pictures.write(stage.scene(), "examples");
        assertEquals(SourceKind.FEED_ITEM, row("s003").source().orElseThrow().kind());
        assertEquals("Disk", stage.classDesk().handIns().examples().all().getFirst().title());
        robot.clickOn("#examples-tick-0");
        assertEquals(List.of(SubmissionId.of("example-1")), stage.reviewed);
        robot.clickOn("#examples-remove-0");
        assertTrue(stage.classDesk().handIns().examples().all().isEmpty());
    }
}
