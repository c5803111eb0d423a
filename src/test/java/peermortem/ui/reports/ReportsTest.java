package peermortem.ui.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.service.Progress;
import peermortem.service.ReportDesk;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReportsWritten;
import peermortem.ui.Pictures;
import peermortem.ui.Surroundings;
import peermortem.ui.classroom.Classes;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.Place;
import peermortem.ui.shell.MainWindow;
import peermortem.ui.shell.ShellModel;
import peermortem.ui.shell.ShellView;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;

@OnDisplay
class ReportsTest {
    private final List<ReportOrder> orders = new ArrayList<>();
    private final List<String> previews = new ArrayList<>();
    private Surroundings surroundings;
    private ClassroomModel room;

    @Start
    void start(Stage stage) {
        surroundings = new Surroundings("light");
        var context = surroundings.context();
        room = new ClassroomModel(context.background(), context.notices(), "Reading");
        ReportsModel model =
                new ReportsModel(
                        room, context.words(), context.settings(), desk -> new FakeReports());
        ShellModel shell = new ShellModel();
        ShellView view =
                new ShellView(
                        context,
                        shell,
                        surroundings.theme(),
                        surroundings.layers(),
                        List.of(new ReportsView(context, model)));
        new MainWindow(
                        stage,
                        "Peermortem",
                        surroundings.layers(),
                        view,
                        surroundings.theme(),
                        context.settings())
                .show();
        shell.go(Place.REPORTS);
    }

    @Test
    void withoutAClassTheScreenSaysWhatToDo(FxRobot robot) {
        assertTrue(robot.lookup("#reports-export").queryButton().isDisabled());
        assertTrue(robot.lookup("#reports-problem").queryLabeled().getText().contains("welcome"));
    }

    @Test
    void theChosenKindsAndStudentsAreExported(FxRobot robot) {
        open(robot);
        Pictures.write(surroundings.layers().getScene(), "reports");
        surroundings.choose(Path.of("out"));
        robot.clickOn("#reports-people-none");
        assertTrue(robot.lookup("#reports-export").queryButton().isDisabled());
        robot.clickOn("#reports-people-tick-1").clickOn("#reports-kind-class");
        robot.clickOn("#reports-export");
        assertEquals(List.of(PersonId.of("s02")), orders.getFirst().people());
        assertEquals(Set.of(ReportKind.STUDENT, ReportKind.CLASS), orders.getFirst().kinds());
        assertTrue(
                robot.lookup("#reports-result-text")
                        .queryLabeled()
                        .getText()
                        .startsWith("2 files"));
    }

    @Test
    void aPatternThatWouldOverwriteIsRefused(FxRobot robot) {
        open(robot);
        robot.interact(
                () ->
                        robot.lookup("#reports-pattern")
                                .queryAs(TextInputControl.class)
                                .setText("{kind}"));
        assertTrue(robot.lookup("#reports-export").queryButton().isDisabled());
        assertTrue(robot.lookup("#reports-problem").queryLabeled().getText().contains("{id}"));
    }

    @Test
    void thePreviewFollowsTheChosenKindAndNames(FxRobot robot) {
        open(robot);
        assertEquals("STUDENT s01 NAMED", previews.getLast());
        robot.interact(
                () -> {
                    choose(robot, "#reports-naming", ReportOrder.Naming.ANONYMOUS);
                    choose(robot, "#reports-preview-kind", ReportKind.CLASS);
                });
        assertEquals("CLASS - ANONYMOUS", previews.getLast());
        assertFalse(robot.lookup("#reports-preview-person").query().isVisible());
        assertTrue(robot.lookup("#reports-page-2").tryQuery().isPresent());
    }

    @Test
    void theKeyGShowsWhyTheGradeIsWhatItIsInPlaceOfThePages(FxRobot robot) {
        open(robot);
        robot.clickOn("#reports-kind-reviewer").type(KeyCode.G);
        assertTrue(robot.lookup("#reports-page-1").tryQuery().isEmpty());
        Labeled figure = robot.lookup("#why-percent").queryLabeled();
        assertTrue(figure.getText().endsWith(" %"), figure::getText);
        Pictures.write(surroundings.layers().getScene(), "reports-why");
        robot.type(KeyCode.G);
        assertTrue(robot.lookup("#reports-page-1").tryQuery().isPresent());
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(FxRobot robot, String id, T value) {
        robot.lookup(id).queryAs(ComboBox.class).setValue(value);
    }

    private void open(FxRobot robot) {
        robot.interact(() -> room.open(Classes.inMemory()));
    }

    private final class FakeReports implements ReportDesk {
        @Override
        public Outcome<ReportsWritten> export(ReportOrder order, Progress progress) {
            orders.add(order);
            return Outcome.done(
                    new ReportsWritten(List.of(Path.of("a.pdf"), Path.of("b.pdf")), false));
        }

        @Override
        public Outcome<List<Bytes>> preview(
                ReportKind kind, Optional<PersonId> person, ReportOrder.Naming naming, int dpi) {
            previews.add(kind + " " + person.map(PersonId::value).orElse("-") + " " + naming);
            return Outcome.done(List.of(page("1"), page("2")));
        }

        private static Bytes page(String number) {
            BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 595, 842);
            graphics.setColor(Color.BLACK);
            graphics.drawString("Page " + number, 60, 80);
            graphics.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Bytes.of(out.toByteArray());
        }
    }
}
