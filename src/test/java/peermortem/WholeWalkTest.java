package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.rubric.Rubrics;
import peermortem.ui.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The main job from end to end in the real window over a real class file: the sample class, a
/// review by keyboard, its PDF, a draft, more hand-ins; then the window closes and opens again.
@OnDisplay
class WholeWalkTest {
    private static final String REASON = "No share of the users is given.";
    private static final int ITEMS = Rubrics.bundled(Rubrics.DEFAULT).items().size();

    @TempDir private Path home;
    private Path reports;
    private AppRun app;
    private @Nullable Point2D evidence;

    @Start
    void start(Stage stage) throws IOException {
        reports = Files.createDirectories(home.resolve("reports"));
        app = new AppRun(stage, home, reports);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app.stage()::hide);
    }

    @Test
    void aPostmortemIsReviewedReportedAndStillThereAfterAnotherStart(FxRobot robot)
            throws IOException {
        openTheSample(robot);
        tickWithAReason(robot);
        goToTheEvidenceAndBack(robot);
        submit(robot);
        exportThePdfs(robot);
        pasteADraft(robot);
        leaveAndComeBack(robot);
    }

    private void openTheSample(FxRobot robot) {
        app.awaitFocus("welcome-sample");
        robot.push(KeyCode.SPACE);
        app.awaitNode("class-table");
        AppRun.await("the ten hand-ins are not listed", () -> table().getItems().size() == 10);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        app.awaitFocus("item-summary-duration");
    }

    private void tickWithAReason(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        app.awaitText("saved", "Saved");
        assertEquals("7.7 %", app.text("score-percent"));
        robot.push(KeyCode.J);
        app.awaitFocus("item-summary-impact");
        robot.push(KeyCode.X);
        app.awaitFocus("reason-summary-impact");
        robot.interact(() -> area("reason-summary-impact").setText(REASON));
        robot.push(KeyCode.ESCAPE);
        app.awaitFocus("item-summary-impact");
        assertEquals("7.7 %", app.text("score-percent"));
        robot.push(KeyCode.K);
        app.awaitFocus("item-summary-duration");
    }

    private void goToTheEvidenceAndBack(FxRobot robot) {
        robot.push(KeyCode.J).push(KeyCode.K).push(KeyCode.E);
        AppRun.await("no evidence is framed", () -> findsEvidence() || framesItAgain());
        robot.push(KeyCode.J).push(KeyCode.J);
        app.awaitFocus("item-summary-root-cause");
        robot.clickOn(evidence);
        app.awaitFocus("item-summary-duration");
        Pictures.write(app.stage().getScene(), "walk-review");
    }

    private void submit(FxRobot robot) {
        for (int i = 2; i < ITEMS; i++) {
            robot.push(KeyCode.J);
            if (i == 2) {
                robot.push(KeyCode.J);
            }
            robot.push(KeyCode.SPACE);
        }
        app.awaitText("score-counts", "12 of 13");
        assertEquals("184.6 %", app.text("score-percent"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        app.awaitNode("reopen-button");
    }

    private void exportThePdfs(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        app.awaitFocus("reports-kind-student");
        robot.clickOn("#reports-export");
        app.awaitNode("reports-result-text");
        List<Path> pdfs;
        try (Stream<Path> files = Files.walk(reports)) {
            pdfs = files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
        assertEquals(10, pdfs.size());
        assertTrue(
                pdfs.stream().map(WholeWalkTest::words).anyMatch(text -> text.contains(REASON)),
                "no report gives the reason");
        assertTrue(
                pdfs.stream()
                        .map(WholeWalkTest::words)
                        .anyMatch(text -> text.contains("No review")),
                "no report says that there is no review");
    }

    private void pasteADraft(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        app.awaitFocus("editor");
        app.awaitText("write-found", "0 of");
        String text =
                Files.readString(
                        home.resolve(
                                "Peermortem/Sample"
                                        + " class/sample-submissions/s01-nginx-open-files.md"));
        paste(robot, text);
        AppRun.await("nothing is found", () -> !app.text("write-found").startsWith("0 of"));
        String whole = app.text("write-found");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        paste(robot, text.substring(0, text.length() / 2));
        AppRun.await("all is found in half", () -> !app.text("write-found").equals(whole));
        String words = app.text("write-about");
        robot.write(" Then it ended");
        AppRun.await("no more words", () -> !app.text("write-about").equals(words));
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                });
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private void leaveAndComeBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        app.awaitNode("reopen-button");
        robot.push(KeyCode.P);
        app.awaitNode("submit-button");
        robot.push(KeyCode.SPACE);
        app.awaitText("saved", "Saved");
        String score = app.text("score-percent");
        robot.clickOn("#theme-button");
        robot.interact(() -> panes().setDividerPosition(0, 0.25));
        double divider = panes().getDividerPositions()[0];
        boolean dark = dark();
        robot.interact(app.stage()::hide);
        robot.interact(
                () -> {
                    app = new AppRun(new Stage(), home, reports);
                });
        app.awaitFocus("item-summary-duration");
        assertEquals(score, app.text("score-percent"));
        assertEquals(divider, panes().getDividerPositions()[0], 0.01);
        assertEquals(dark, dark());
        assertTrue(((ToggleButton) app.find("place-review").orElseThrow()).isSelected());
        Pictures.write(app.stage().getScene(), "walk-again");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        AppRun.await("the draft is gone", () -> area("editor").getText().endsWith("Then it ended"));
    }

    private TableView<?> table() {
        return (TableView<?>) app.find("class-table").orElseThrow();
    }

    private SplitPane panes() {
        return (SplitPane) app.find("review-panes").orElseThrow();
    }

    private TextArea area(String id) {
        return (TextArea) app.find(id).orElseThrow();
    }

    /// True where words are framed, as they are for a moment after going to them.
    private boolean findsEvidence() {
        app.stage().getScene().getRoot().lookupAll(".flash").stream()
                .map(Rectangle.class::cast)
                .findFirst()
                .ifPresent(r -> evidence = r.localToScreen(r.getX() + 12, r.getY() + 8));
        return evidence != null;
    }

    /// On a busy machine the moment may be over before anybody looks; then the key is pressed once
    /// more, and looked for in the same turn.
    private boolean framesItAgain() {
        Scene scene = app.stage().getScene();
        KeyEvent key =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, false, false, false);
        Event.fireEvent(scene.getFocusOwner(), key);
        scene.getRoot().layout();
        return findsEvidence();
    }

    private boolean dark() {
        return app.stage().getScene().getStylesheets().stream().anyMatch(s -> s.contains("dark"));
    }

    private static String words(Path pdf) {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(pdf.toString(), e);
        }
    }
}
