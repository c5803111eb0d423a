package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.report.pdf.PdfText;
import peermortem.service.open.SampleClass;
import peermortem.text.CardWords;
import peermortem.ui.Pictures;
import peermortem.ui.classroom.desk.ClassWords;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// One class, four ways out: the window, PDFs, tables and JSON say the same of every grade.
@OnDisplay
class SameFiguresTest {
    @TempDir private Path folder;
    private RealWindow window;
    private Terminal terminal;

    @Start
    void start(Stage stage) {
        terminal = new Terminal(folder.resolve("script"));
        terminal.fine("demo", "--out", folder);
        window = RealWindow.show(stage, folder);
    }

    @AfterEach
    void closeTheClass(FxRobot robot) {
        robot.interact(window.model::close);
    }

    private Path file() {
        return folder.resolve(SampleClass.FILE);
    }

    private JsonNode grades(String... more) {
        List<Object> words = new ArrayList<>(List.of("grade", file(), "--format", "json"));
        words.addAll(List.of(more));
        return terminal.fine(words.toArray()).json();
    }

    private byte[] report(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("reports").resolve(name));
    }

    private static JsonNode attached(byte[] pdf) {
        return JsonMapper.builder().build().readTree(PdfText.json(pdf));
    }

    @Test
    void totalsReconcileInJsonTablesPdfsAndTheWindow(FxRobot robot) throws IOException {
        Map<String, String> shown = shownInTheWindow(robot);
        byte[] classPdf = report("class.pdf");
        JsonNode students = attached(classPdf).path("students");
        List<String> generic = lines("gradebook.csv");
        List<String> canvas = lines("gradebook-canvas.csv");
        List<String> moodle = lines("gradebook-moodle.csv");
        int graded = 0;
        for (JsonNode grade : grades()) {
            String author = grade.path("author").asString();
            if (grade.path("percent").isNull()) {
                continue;
            }
            graded++;
            double percent = grade.path("percent").asDouble();
            String words = CardWords.percent(percent);
            byte[] pdf = report(author + "-student.pdf");
            assertTrue(PdfText.of(pdf).contains(words), author);
            assertEquals(percent, attached(pdf).path("grade").path("percent").asDouble(), 1e-6);
            assertTrue(PdfText.of(classPdf).contains(words), author);
            assertEquals(percent, of(students, author).path("percent").asDouble(), 1e-6);
            assertTrue(line(generic, author).contains("," + row(grade) + ","), author);
            assertTrue(line(canvas, author).endsWith("," + figure(percent)), author);
            assertTrue(line(moodle, author).endsWith("," + figure(percent)), author);
            assertEquals(ClassWords.percent(OptionalDouble.of(percent)), shown.get(author));
        }
        assertTrue(graded >= 5);
    }

    private static String row(JsonNode grade) {
        List<String> cells = new ArrayList<>();
        for (String name : List.of("percent", "expected", "low", "high")) {
            cells.add(figure(grade.path(name).asDouble()));
        }
        return String.join(",", cells) + "," + grade.path("method").asString();
    }

    private static String figure(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve("reports").resolve(table));
    }

    private static String line(List<String> lines, String author) {
        return lines.stream()
                .filter(l -> l.startsWith(author + ",") || l.contains("," + author + ","))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode of(JsonNode students, String author) {
        for (JsonNode student : students) {
            if (student.path("id").asString().equals(author)) {
                return student;
            }
        }
        throw new AssertionError("not in the class report: " + author);
    }

    /// The words of the column of grades, by the author's id.
    private Map<String, String> shownInTheWindow(FxRobot robot) {
        robot.interact(() -> window.opened(window.files.open(file()).orThrow()));
        Map<String, String> shown = new TreeMap<>();
        var table = robot.lookup("#class-table").queryTableView();
        for (TableCell<?, ?> cell : robot.lookup(".table-cell").queryAllAs(TableCell.class)) {
            String column = String.valueOf(cell.getTableColumn().getId());
            if (column.endsWith("grade") && cell.getIndex() < table.getItems().size()) {
                var row = (peermortem.service.SubmissionRow) table.getItems().get(cell.getIndex());
                shown.put(row.author().id().value(), cell.getText());
            }
        }
        return shown;
    }

    @Test
    void theCardIsTheSameInJsonThePdfAndTheWindow(FxRobot robot) throws IOException {
        JsonNode grades = grades("--explain");
        assertEquals(grades, grades("--explain"));
        robot.interact(() -> window.opened(window.files.open(file()).orThrow()));
        for (JsonNode grade : grades) {
            String author = grade.path("author").asString();
            JsonNode card = grade.path("card");
            byte[] pdf = report(author + "-student.pdf");
            assertEquals(unnamed(card), unnamed(attached(pdf).path("card")), author);
            if (grade.path("percent").isNull()) {
                continue;
            }
            robot.interact(() -> window.classroom.openSubmission(window.row(author).submission()));
            robot.push(KeyCode.G);
            Pictures.write(window.surroundings.layers().getScene(), "why-" + author);
            String print = PdfText.of(pdf);
            for (int i = 0; i < card.path("items").size(); i++) {
                List<String> cells = cells(card, card.path("items").get(i));
                assertTrue(print.contains(String.join(" ", cells)), author + cells + print);
                assertEquals(cells, shown(robot, i + 1), author);
            }
        }
    }

    /// What stands behind an item's name: weights, probability, the grade if decided otherwise.
    private static List<String> cells(JsonNode card, JsonNode item) {
        List<String> cells = new ArrayList<>();
        cells.add(weight(item, "base-rate", ""));
        cells.add(weight(item, "finding", ""));
        for (JsonNode reviewer : card.path("reviewers")) {
            cells.add(weight(item, "tick", reviewer.path("reviewer").asString()));
        }
        cells.add(CardWords.probability(item.path("probability").asDouble()));
        JsonNode other = item.path(item.path("met").asBoolean() ? "ifNotMet" : "ifMet");
        cells.add(
                item.has("decision")
                        ? "decided"
                        : CardWords.percent(other.path("percent").asDouble()));
        return cells;
    }

    private static String weight(JsonNode item, String kind, String reviewer) {
        for (JsonNode piece : item.path("adds")) {
            if (piece.path("kind").asString().equals(kind)
                    && piece.path("reviewer").asString("").equals(reviewer)) {
                return CardWords.weight(piece.path("logOdds").asDouble());
            }
        }
        return "–";
    }

    private static List<String> shown(FxRobot robot, int row) {
        GridPane grid = robot.lookup("#why-weights").queryAs(GridPane.class);
        return grid.getChildren().stream()
                .filter(n -> GridPane.getRowIndex(n) == row && GridPane.getColumnIndex(n) > 0)
                .map(n -> ((Labeled) n).getText())
                .toList();
    }

    /// Without the names of reviewers, who go by pseudonyms in a student's report.
    private static JsonNode unnamed(JsonNode node) {
        JsonNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("reviewer");
        }
        node.forEach(SameFiguresTest::strip);
    }
}
