package peermortem.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Attachment;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The images that a text shows and that came beside it, from a folder, a hand-in's archive and the
/// archive of a class.
class ImagesBesideTest {
    private static final byte[] IMAGE = Hostile.png(10, 10);
    private final Documents documents = new Documents(FileLimits.standard());

    @TempDir private Path folder;

    @Test
    void theImagesBesideAReadmeComeAlongAndAreReadAgainFromWhatIsKept() throws IOException {
        write("s1/README.md", "# Outage\n\n![graph](images/the%20graph.png \"g\")\n");
        write("s1/images/the graph.png", IMAGE);
        write("s1/images/unseen.png", IMAGE);
        for (Path source : List.of(folder.resolve("s1"), folder.resolve("s1/README.md"))) {
            Reading reading = read(source);
            assertEquals(List.of("images/the graph.png"), names(reading));
            Reading again = documents.readExport(Received.file("", reading.original())).getFirst();
            assertEquals(reading.text(), again.text());
            assertEquals(reading.attachments(), again.attachments());
            assertEquals(reading.original(), read(source).original());
        }
    }

    @Test
    void aTextWithoutImagesIsKeptAsItCame() throws IOException {
        write("s1/README.md", "# Outage\n\n![gone](images/gone.png)\n");
        assertEquals("# Outage\n\n![gone](images/gone.png)\n", original(read(folder)));
    }

    @Test
    void anHtmlFileBringsItsImages() throws IOException {
        write("s1/report.html", "<html><body><p>Down <img alt=a src='./a.png'></p></body></html>");
        write("s1/a.png", IMAGE);
        assertEquals(List.of("a.png"), names(read(folder.resolve("s1"))));
    }

    @Test
    void nothingOutsideOfTheTextsOwnFolderIsRead() throws IOException {
        Path secret = write("secret.png", IMAGE);
        write(
                "s1/README.md",
                "![](../secret.png) ![](images/../../secret.png) ![]("
                        + secret
                        + ") ![]("
                        + secret.toUri()
                        + ") ![](linked.png) ![](linked/secret.png)"
                        + " ![](https://blog.example/secret.png)\n");
        Files.createSymbolicLink(folder.resolve("s1/linked.png"), secret);
        Files.createSymbolicLink(folder.resolve("s1/linked"), folder);
        assertEquals(List.of(), names(read(folder.resolve("s1/README.md"))));
    }

    @Test
    void aLinkOutOfACloneIsNoText() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), "# The answers");
        Files.createDirectories(folder.resolve("s1"));
        Files.createSymbolicLink(folder.resolve("s1/README.md"), secret);
        assertEquals(
                "intake.folder-without-text",
                assertThrows(ProblemException.class, () -> read(folder.resolve("s1")))
                        .problem()
                        .code());
    }

    @Test
    void theArchiveOfAHandInBringsItsImages() {
        Map<String, byte[]> entries =
                Map.of(
                        "ops/0x19-postmortem/README.md",
                        "![](../images/a.png) ![](b.png) ![](lost/c.png) ![](twice.png)"
                                .getBytes(UTF_8),
                        "ops/images/a.png",
                        IMAGE,
                        "ops/0x19-postmortem/b.png",
                        IMAGE,
                        "c.png",
                        IMAGE,
                        "1/twice.png",
                        IMAGE,
                        "2/twice.png",
                        IMAGE);
        Reading reading = documents.read(Received.file("ops.zip", Hostile.zip(entries))).getFirst();
        assertEquals(List.of("images/a.png", "b.png", "lost/c.png"), names(reading));
        Reading again = documents.readExport(Received.file("", reading.original())).getFirst();
        assertEquals(reading.attachments(), again.attachments());
    }

    @Test
    void theArchiveOfAClassGivesEachTheirOwnImages() throws IOException {
        byte[] text = "# Outage\n\n![](images/graph.png)\n".getBytes(UTF_8);
        Map<String, byte[]> entries = new HashMap<>();
        entries.put("Ana B_812_assignsubmission_file_/README.md", text);
        entries.put("Ana B_812_assignsubmission_file_/images/graph.png", Hostile.png(1, 1));
        entries.put("Ben C_813_assignsubmission_file_/README.md", text);
        entries.put("dorisdoe_LATE_4713_90212_README.md", text);
        entries.put("dorisdoe_LATE_4713_90213_graph.png", Hostile.png(2, 2));
        entries.put("s9/README.md", text);
        entries.put("s9/images/graph.png", Hostile.png(3, 3));
        Path zip = Files.write(folder.resolve("all.zip"), Hostile.zip(entries).toArray());
        assertEquals(1, width(zip, "Ana B_812_assignsubmission_file_/README.md"));
        assertEquals(0, width(zip, "Ben C_813_assignsubmission_file_/README.md"));
        assertEquals(2, width(zip, "dorisdoe_LATE_4713_90212_README.md"));
        assertEquals(3, width(zip, "s9/README.md"));
    }

    @Test
    void whatIsTooLargeOrTooManyIsLeftOutAndRemembered() throws IOException {
        FileLimits limits = new FileLimits(4096, 16_384, 100, 1 << 20, 200, 1000, 4, 1_000_000);
        StringBuilder text = new StringBuilder();
        for (String name : List.of("1", "large", "2", "wide", "3", "4", "5")) {
            text.append("![](").append(name).append(".png)\n");
            write("s1/" + name + ".png", IMAGE);
        }
        write("s1/large.png", new byte[1001]);
        write("s1/wide.png", Hostile.png(100_000, 100_000));
        write("s1/README.md", text.toString());
        Reading reading = new Documents(limits).read(found(folder, limits)).getFirst();
        assertEquals(List.of("1.png", "2.png", "3.png", "4.png"), names(reading));
        assertEquals(
                List.of(
                        "intake.image-too-large",
                        "intake.image-too-wide",
                        "intake.too-many-images"),
                reading.notes().stream().map(Problem::code).toList());
        assertEquals(
                Problem.of("intake.images-left-out", "large.png, wide.png, 5.png"),
                Documents.leftOut(reading.facts()).orElseThrow());
    }

    @Test
    void togetherTheyAreNoLargerThanAFile() throws IOException {
        FileLimits limits = new FileLimits(4096, 30_000, 100, 1 << 20, 200, 10_000, 50, 1_000_000);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append("![](").append(i).append(".png)\n");
            byte[] noise = new byte[10_000];
            new Random(i).nextBytes(noise);
            write("s1/" + i + ".png", noise);
        }
        write("s1/README.md", text.toString());
        Reading reading = new Documents(limits).read(found(folder, limits)).getFirst();
        assertEquals(List.of("0.png", "1.png"), names(reading));
        assertEquals("intake.images-too-large", reading.notes().getLast().code());
        assertTrue(reading.original().size() <= limits.fileBytes());
    }

    private int width(Path zip, String entry) {
        List<Attachment> came =
                documents
                        .read(Disk.packed(zip, entry, FileLimits.standard()))
                        .getFirst()
                        .attachments();
        return came.isEmpty() ? 0 : came.getFirst().bytes().toArray()[19];
    }

    private Reading read(Path source) {
        return documents.read(found(source, FileLimits.standard())).getFirst();
    }

    private static Received found(Path source, FileLimits limits) {
        return Disk.read(source, limits).received();
    }

    private static String original(Reading reading) {
        return new String(reading.original().toArray(), UTF_8);
    }

    private static List<String> names(Reading reading) {
        return reading.attachments().stream().map(Attachment::name).toList();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
