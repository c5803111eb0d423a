package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.LatePolicy;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.report.pdf.PdfText;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.HandInOrder;
import peermortem.service.OtherSettings;
import peermortem.service.ReviewDesk;
import peermortem.text.CardWords;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A class that takes a part of the grade for each day late: what scripts, tables and pages say.
class LateFiguresTest {
    @TempDir private Path folder;
    private ClassFixture fixture;
    private Terminal terminal;

    @BeforeEach
    void lateHandIn() {
        fixture = new ClassFixture(folder);
        terminal = new Terminal(folder.resolve("script"));
        try (ClassDesk desk = fixture.handedIn(2)) {
            OtherSettings.of(desk).late(new LatePolicy.PercentPerDay(10));
            fixture.clock.forward(Duration.ofDays(9));
            String text = fixture.write("late.md", "summary.duration").toString();
            desk.handIns().submit(HandInOrder.of("s001", text)).orThrow();
            review(desk, "s001");
            review(desk, "s002");
        }
    }

    private static void review(ClassDesk desk, String author) {
        SubmissionId submission = desk.submission(author).orElseThrow();
        ReviewDesk review = desk.reviewAs(PersonId.of("ta1"));
        desk.overview()
                .assignment()
                .rubric()
                .items()
                .forEach(i -> review.tick(submission, i.id(), TickVerdict.MET).join());
        review.submit(submission).orThrow();
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(table));
    }

    @Test
    void jsonSaysWhatShareIsLeftAndEverythingCountsThat() throws IOException {
        JsonNode grades = terminal.fine("grade", fixture.file(), "--format", "json").json();
        JsonNode late = grades.get(0);
        assertEquals("s001", late.path("author").asString());
        assertFalse(grades.get(1).has("lateShare"), "in time");
        double share = late.path("lateShare").asDouble();
        assertTrue(share > 0 && share < 1, late.toString());
        double percent = late.path("percent").asDouble();
        assertEquals(200 * share, percent, 1e-6);

        terminal.fine("report", fixture.file(), "--out", folder.resolve("out"), "--kind", "all");
        for (String table : List.of("gradebook.csv", "gradebook-canvas.csv")) {
            String row = lines(table).stream().filter(l -> l.contains("s001")).findFirst().get();
            assertTrue(row.matches(".*,%s(,.*|)".formatted((int) percent)), row + percent);
        }
        byte[] pdf = Files.readAllBytes(folder.resolve("out/s001-student.pdf"));
        assertTrue(PdfText.of(pdf).contains(CardWords.percent(percent)));
        assertTrue(
                PdfText.of(pdf)
                        .contains(
                                "handed in late: "
                                        + CardWords.percent(100 * share)
                                        + " of the grade count"));
        JsonNode attached = JsonMapper.builder().build().readTree(PdfText.json(pdf)).path("grade");
        assertEquals(percent, attached.path("percent").asDouble(), 1e-6);
        assertEquals(200, attached.path("fromItems").asDouble(), 1e-6);
    }
}
