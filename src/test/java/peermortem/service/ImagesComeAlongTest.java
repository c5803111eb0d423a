package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Attachment;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.service.source.IntakeSources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The images beside a README are in the class file with it: the TA sees them, whoever must not
/// know the author does not.
class ImagesComeAlongTest {
    @TempDir Path folder;
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), HttpMap.none());

    @AfterEach
    void stop() {
        intake.close();
    }

    @Test
    void theImagesOfACloneAreKeptInTheClassFile() throws IOException {
        ClassFixture fixture = new ClassFixture(folder, new IntakeSources(intake));
        Path clone = folder.resolve("clones/s001");
        Files.createDirectories(clone.resolve("images"));
        Files.writeString(
                clone.resolve("README.md"), "# Outage\n\n![](images/a.png) ![](images/b.png)\n");
        Files.write(clone.resolve("images/a.png"), new byte[100]);
        Files.write(clone.resolve("images/b.png"), new byte[6 * 1024 * 1024]);
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add(ClassFixture.roster(2)).orThrow();
            desk.handIns().folder(folder.resolve("clones"), Progress.NONE).orThrow();
            Path other = fixture.write("b.md", "some other words");
            desk.handIns().submit(HandInOrder.of("s002", other.toString())).orThrow();
            desk.allocations().assign(1, 5).orThrow();
            Files.delete(clone.resolve("images/a.png"));
            assertEquals(List.of("images/a.png"), names(beside(desk, "ta1")));
            assertEquals(
                    List.of(Problem.of("intake.images-left-out", "images/b.png")),
                    beside(desk, "ta1").notes());
            assertEquals(List.of(), names(beside(desk, "s002")));
        }
    }

    private static Beside beside(ClassDesk desk, String viewer) {
        return desk.reviewAs(PersonId.of(viewer))
                .sheet(desk.submission("s001").orElseThrow())
                .beside(Part.MAIN);
    }

    private static List<String> names(Beside beside) {
        return beside.attachments().stream().map(Attachment::name).toList();
    }
}
