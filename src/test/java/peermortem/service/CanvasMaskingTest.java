package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.PacketKind;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.intake.SourceIntake;
import peermortem.intake.canvas.CanvasWriter;
import peermortem.intake.http.HttpMap;
import peermortem.service.source.IntakeSources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// What a canvas tells of its author, and to whom.
class CanvasMaskingTest {
    private static final String CANVAS =
            """
            {"nodes":[
            {"id":"quillfeather-card","type":"text","x":0,"y":0,"width":300,"height":100,"color":"1",
             "text":"## Summary\\n\\nZadie1 saw summary.impact for all"},
            {"id":"b","type":"link","x":400,"y":0,"width":300,"height":100,"url":"https://github.com/zadierepo1/tools"},
            {"id":"c","type":"text","x":0,"y":200,"width":300,"height":100,"text":"Ask zadierepo1, not me"},
            {"id":"d","type":"file","x":0,"y":400,"width":300,"height":100,"file":"zadierepo1/graph.png"},
            {"id":"e","type":"group","x":-50,"y":-50,"width":900,"height":800,"label":"Board of Zadie1 Quillfeather1"}],
            "edges":[{"id":"by-zadie1","fromNode":"quillfeather-card","toNode":"c","label":"told by Quillfeather1"}]}
            """;
    @TempDir Path folder;
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), HttpMap.none());

    @AfterEach
    void stop() {
        intake.close();
    }

    private static void tellsNothing(CanvasDrawing drawing) {
        String all = CanvasWriter.write(drawing).toLowerCase(java.util.Locale.ROOT);
        assertFalse(all.contains("zadie") || all.contains("quillfeather"), all);
        assertTrue(all.contains("summary.impact"));
        assertEquals(5, drawing.nodes().size());
        assertEquals(drawing.nodes().getFirst().id(), drawing.edges().getFirst().from());
    }

    private static CanvasDrawing drawing(ReviewDesk desk, SubmissionId id) {
        return desk.sheet(id).beside(Part.MAIN).drawing().orElseThrow();
    }

    @Test
    void reviewersGetTheDrawingWithEveryWordMaskedAsInTheText() throws IOException {
        ClassFixture fixture = new ClassFixture(folder, new IntakeSources(intake));
        Path canvas = fixture.write("board.canvas", CANVAS);
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add(ClassFixture.roster(2)).orThrow();
            Path other = fixture.write("b.md", "some other words");
            desk.handIns().submit(HandInOrder.of("s001", canvas.toString())).orThrow();
            desk.handIns().submit(HandInOrder.of("s002", other.toString())).orThrow();
            desk.allocations().assign(1, 5).orThrow();
            SubmissionId id = desk.submission("s001").orElseThrow();
            tellsNothing(drawing(desk.reviewAs(PersonId.of("s002")), id));
            CanvasDrawing whole = drawing(desk.reviewAs(PersonId.of("ta1")), id);
            assertTrue(CanvasWriter.write(whole).contains("Zadie1"));
            Path out = folder.resolve("out");
            desk.exchange().write(PacketKind.REVIEW, out, Progress.NONE).orThrow();
            Path packet = out.resolve("review-s002.pmpacket");
            String bytes = Files.readString(packet, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("zadierepo1") || bytes.contains("quillfeather-card"));
            try (ReviewDesk reviewer = fixture.files.openReviews(packet).orThrow()) {
                tellsNothing(drawing(reviewer, id));
            }
        }
    }
}
